package takebook.asset.batch;

import org.jspecify.annotations.Nullable;
import takebook.storage.Sha256;

/** A file somebody is about to send. The hash is null as long as the sender has not computed it. */
public record Announced(String name, long bytes, @Nullable Sha256 sha256) {

    private static final int LONGEST_NAME = 1_000;

    public Announced {
        name = visible(name);
        if (bytes < 0) {
            throw new IllegalArgumentException("a file of %d bytes".formatted(bytes));
        }
    }

    /** What a page can show and a column can hold; at most the last 1,000 characters, which have the ending. */
    private static String visible(String sent) {
        String shown = sent.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (shown.isEmpty()) {
            return "unnamed";
        }
        int surplus = shown.codePointCount(0, shown.length()) - LONGEST_NAME;
        return surplus > 0 ? shown.substring(shown.offsetByCodePoints(0, surplus)) : shown;
    }
}
