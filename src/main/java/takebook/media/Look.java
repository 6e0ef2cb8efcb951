package takebook.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.media.file.Codecs;
import takebook.media.file.EmbeddedFacts;
import takebook.media.file.FileType;
import takebook.media.file.HeaderSize;
import takebook.media.file.MediaKind;

/** What is known about one file between ffprobe and the verdict. */
record Look(
        Path source,
        String fileName,
        FileType type,
        @Nullable HeaderSize announced,
        EmbeddedFacts embedded,
        Probe probe,
        JsonNode picture) {

    private static final double LONGER_THAN_SHOWN = 1.0;

    String codec() {
        return picture.path("codec_name").asText("unknown");
    }

    /** A cut WebP has a size in its header, but none that ffprobe would find. */
    long codedWidth() {
        long width = picture.path("width").asLong();
        return width == 0 && announced != null ? announced.width() : width;
    }

    long codedHeight() {
        long height = picture.path("height").asLong();
        return height == 0 && announced != null ? announced.height() : height;
    }

    /** An AVIF may be a grid of smaller pictures, of which ffmpeg shows the first. */
    boolean isPieceOfAnother() {
        return type == FileType.AVIF && announced != null && announced.pixels() > pixels();
    }

    long pixels() {
        return codedWidth() * codedHeight();
    }

    long announcedPixels() {
        double rate = announcedRate();
        long frames = Math.max(Probe.announcedFrames(picture), Math.round(probe.announcedSeconds() * rate));
        return pixels() * Math.max(pictures(), frames);
    }

    /** For a file that does not decode: only what its headers say, with no time measured. */
    MediaFacts announcedFacts() {
        return facts(null, null, null, false);
    }

    MediaFacts facts(FrameTimes times) {
        boolean still = type.kind() == MediaKind.IMAGE && times.count() == 1;
        return still
                ? facts(null, null, null, false)
                : facts(times.seconds(), times.rate(picture.path("r_frame_rate").asText()), times.count(), times.uneven());
    }

    private MediaFacts facts(
            @Nullable BigDecimal seconds,
            @Nullable Rational rate,
            @Nullable Integer frames,
            boolean uneven) {
        int rotation = rotation();
        boolean onItsSide = rotation % 180 == 90;
        return new MediaFacts(
                type.kind(),
                type.mediaType(),
                probe.container(),
                codec(),
                (int) (onItsSide ? codedHeight() : codedWidth()),
                (int) (onItsSide ? codedWidth() : codedHeight()),
                rotation,
                seconds,
                rate,
                frames,
                type.kind() == MediaKind.VIDEO && probe.hasSound(),
                uneven,
                type.kind() == MediaKind.IMAGE && (pictures() > 1 || frames != null && frames > 1),
                Probe.bitDepth(picture),
                Codecs.play(type, codec(), picture.path("pix_fmt").asText(), probe.sound()),
                embedded.metadata());
    }

    List<String> notes(FrameTimes times) {
        var notes = new ArrayList<String>();
        if (!type.agreesWith(fileName)) {
            notes.add("The name ends differently, but the file is %s.".formatted(type.mediaType()));
        }
        if (type.kind() == MediaKind.VIDEO && times.uneven()) {
            notes.add("The frames are not evenly spaced (VFR).");
        }
        if (Probe.isHdr(picture)) {
            notes.add("High dynamic range: previews are not mapped to an ordinary screen and look pale.");
        }
        if (type.kind() == MediaKind.VIDEO && probe.announcedSeconds() - times.seconds().doubleValue() > LONGER_THAN_SHOWN) {
            notes.add("The container claims %s seconds; there are pictures for %s.".formatted(
                    BigDecimal.valueOf(probe.announcedSeconds()).setScale(1, RoundingMode.HALF_UP), times.seconds()));
        }
        return notes;
    }

    private long pictures() {
        return announced == null ? 1 : announced.frames();
    }

    private int rotation() {
        return switch (type) {
            case JPEG, PNG, WEBP -> embedded.orientation().rotation();
            case GIF, AVIF, HEIC, MP4, MOV, WEBM, MATROSKA, AVI -> Probe.rotation(picture);
        };
    }

    private double announcedRate() {
        var parts = picture.path("avg_frame_rate").asText().split("/");
        double below = parts.length == 2 ? Double.parseDouble(parts[1]) : 0;
        return below == 0 ? 0 : Double.parseDouble(parts[0]) / below;
    }
}
