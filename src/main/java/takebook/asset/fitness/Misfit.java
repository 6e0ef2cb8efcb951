package takebook.asset.fitness;

import org.jspecify.annotations.Nullable;
import takebook.asset.fix.Fix;

/**
 * One limit a file does not keep.
 *
 * @param brief found and allowed, such as {@code 11.2 s > 10 s}
 * @param words the same as a sentence
 * @param fix what would make it fit; null where only another file would
 */
public record Misfit(String brief, String words, @Nullable Fix fix) {

    /** What the button says. */
    public String label() {
        return switch (fix) {
            case Fix.Jpeg _ -> "Make a JPEG that fits";
            case Fix.Png _ -> "Make a PNG that fits";
            case Fix.Mp4(_, var rate) when rate != null -> "Convert to %d frames a second".formatted(rate);
            case Fix.Mp4 _ -> "Make an MP4 that fits";
            case Fix.Trim(var from, var to) -> "Trim to %s s".formatted(to.subtract(from).stripTrailingZeros().toPlainString());
            case null -> "";
        };
    }
}
