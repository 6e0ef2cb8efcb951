package takebook.media;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.media.file.MediaKind;

/**
 * What a file turned out to be, measured where a container may lie.
 *
 * @param mediaType from the bytes, never from the name, such as {@code video/mp4}
 * @param width of the picture as it is seen, after rotation, in pixels
 * @param height as {@code width}
 * @param rotation what the file asks for, clockwise in degrees: 0, 90, 180 or 270
 * @param durationSeconds from the first frame to the end of the last one decoded; nothing for a still
 * @param frameRate the average, exact where the frames are evenly spaced; nothing for a still
 * @param frames decoded, not announced; nothing for a still
 * @param variableFrameRate the frames are not evenly spaced
 * @param animated a picture format with more than one picture in it
 * @param bitDepth bits for each colour channel
 * @param playable browsers play or show the original, so it needs no proxy
 * @param metadata what camera and software wrote into the file, cut to a few hundred characters each; never trusted
 */
public record MediaFacts(
        MediaKind kind,
        String mediaType,
        String container,
        String codec,
        int width,
        int height,
        int rotation,
        @Nullable BigDecimal durationSeconds,
        @Nullable Rational frameRate,
        @Nullable Integer frames,
        boolean hasAudio,
        boolean variableFrameRate,
        boolean animated,
        int bitDepth,
        boolean playable,
        Map<String, String> metadata) {

    public MediaFacts {
        metadata = Map.copyOf(metadata);
    }
}
