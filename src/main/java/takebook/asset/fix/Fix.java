package takebook.asset.fix;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to make a file fit. {@link #written()} and {@link #parse} are each other's inverse. */
public sealed interface Fix {

    /** Whole pixels; enough for any camera. */
    int LARGEST_EDGE = 16_384;
    Pattern PICTURE = Pattern.compile("(jpeg|png):([1-9]\\d{1,4})");
    Pattern CLIP = Pattern.compile("mp4:([1-9]\\d{1,4})(?::([1-9]\\d{0,2}))?");
    Pattern SPAN = Pattern.compile("trim:(\\d{1,6}(?:\\.\\d{1,3})?)-(\\d{1,6}(?:\\.\\d{1,3})?)");

    /** A JPEG, no side longer than this. */
    record Jpeg(int edge) implements Fix {}

    /** A PNG, no side longer than this. */
    record Png(int edge) implements Fix {}

    /**
     * An MP4, no side longer than this.
     *
     * @param rate whole frames a second; null for those it has
     */
    record Mp4(int edge, @Nullable Integer rate) implements Fix {}

    /** A part of a clip, in seconds. */
    record Trim(BigDecimal from, BigDecimal to) implements Fix {}

    default String written() {
        return switch (this) {
            case Jpeg(int edge) -> "jpeg:" + edge;
            case Png(int edge) -> "png:" + edge;
            case Mp4(int edge, var rate) -> rate == null ? "mp4:" + edge : "mp4:%d:%d".formatted(edge, rate);
            case Trim(var from, var to) -> "trim:%s-%s".formatted(from.toPlainString(), to.toPlainString());
        };
    }

    /** Nothing for text that is no fix. */
    static Optional<Fix> parse(String text) {
        var picture = PICTURE.matcher(text);
        if (picture.matches()) {
            int edge = Integer.parseInt(picture.group(2));
            return sensible(edge, picture.group(1).equals("jpeg") ? new Jpeg(edge) : new Png(edge));
        }
        var clip = CLIP.matcher(text);
        if (clip.matches()) {
            int edge = Integer.parseInt(clip.group(1));
            return sensible(edge, new Mp4(edge, clip.group(2) == null ? null : Integer.valueOf(clip.group(2))));
        }
        var span = SPAN.matcher(text);
        return span.matches() ? Optional.of(new Trim(new BigDecimal(span.group(1)), new BigDecimal(span.group(2)))) : Optional.empty();
    }

    private static Optional<Fix> sensible(int edge, Fix fix) {
        return edge <= LARGEST_EDGE ? Optional.of(fix) : Optional.empty();
    }
}
