package takebook.media;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Something a {@link Render} draws from; the n-th one is {@code [in0]}, {@code [in1]} … in its filter graph. */
public sealed interface RenderInput {

    /** A picture, upright, shown for {@code seconds} at {@code rate}. */
    record Still(Path file, BigDecimal seconds, Rational rate) implements RenderInput {}

    /** A clip, upright; its sound is {@code [n:a]}, where it has any. */
    record Clip(Path file) implements RenderInput {}

    /** One of ffmpeg's own sources, such as {@code color=c=black:s=1280x720:r=24:d=5} or {@code anullsrc=d=5}. */
    record Source(String text, boolean sound) implements RenderInput {

        public static Source picture(String text) {
            return new Source(text, false);
        }

        public static Source sound(String text) {
            return new Source(text, true);
        }
    }
}
