package takebook.generation.request;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.fix.Fix;
import takebook.capability.InputLimits;
import takebook.capability.InputLimits.ImageLimits;
import takebook.capability.InputLimits.VideoLimits;

/** What would make an input keep a limit. Pure; null where only another file would help. */
final class Remedy {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String MP4 = "video/mp4";
    /** A file made smaller by the square root of the excess still may come out a little too long. */
    private static final double MARGIN = 0.85;
    private static final int STEP = 16;
    private static final int CLIP_EDGE = 1920;

    private Remedy() {}

    static @Nullable Fix of(Miss miss, Input input, InputLimits limits) {
        return input.video() ? clip(miss, input, limits.video()) : picture(miss, input, limits.image());
    }

    private static @Nullable Fix picture(Miss miss, Input input, ImageLimits limits) {
        int edge = Math.min(Fix.LARGEST_EDGE, Math.max(input.width(), input.height()));
        return switch (miss.kind()) {
            case MEDIA_TYPE -> as(limits.mediaTypes(), edge);
            case BYTES -> input.mediaType().equals(JPEG) ? as(limits.mediaTypes(), smaller(edge, limits.maxBytes(), input.bytes())) : as(limits.mediaTypes(), edge);
            case TOO_SMALL, TOO_LARGE, ASPECT, TOO_SHORT, TOO_LONG, TOO_SLOW, TOO_FAST, UNKNOWN -> null;
        };
    }

    private static @Nullable Fix as(List<String> taken, int edge) {
        if (taken.contains(JPEG)) {
            return new Fix.Jpeg(edge);
        }
        return taken.contains(PNG) ? new Fix.Png(edge) : null;
    }

    private static @Nullable Fix clip(Miss miss, Input input, VideoLimits limits) {
        if (!limits.mediaTypes().contains(MP4)) {
            return null;
        }
        int edge = Math.min(Math.max(input.width(), input.height()), Math.min(limits.maxSide(), CLIP_EDGE));
        return switch (miss.kind()) {
            case MEDIA_TYPE, TOO_LARGE -> new Fix.Mp4(edge, null);
            case BYTES -> new Fix.Mp4(smaller(edge, limits.maxBytes(), input.bytes()), null);
            case TOO_LONG -> new Fix.Trim(BigDecimal.ZERO, limits.maxSeconds());
            case TOO_FAST -> new Fix.Mp4(edge, limits.maxFramesPerSecond().intValue());
            case TOO_SLOW -> new Fix.Mp4(edge, limits.minFramesPerSecond().intValue() + 1);
            case TOO_SMALL, ASPECT, TOO_SHORT, UNKNOWN -> null;
        };
    }

    private static int smaller(int edge, long mostBytes, long bytes) {
        double scale = Math.min(1, Math.sqrt((double) mostBytes / bytes)) * MARGIN;
        return Math.max(STEP, (int) (edge * scale) / STEP * STEP);
    }
}
