package takebook.asset.library;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code Range} header asks of so many bytes (RFC 9110, 14). More than one range at once is answered with the whole. */
sealed interface ByteRange {

    Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    record Whole() implements ByteRange {}

    record Part(long from, long length) implements ByteRange {}

    record Unsatisfiable() implements ByteRange {}

    static ByteRange of(@Nullable String header, long size) {
        var asked = FORM.matcher(header == null ? "" : header.replace(" ", ""));
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return new Whole();
        }
        if (asked.group(1).isEmpty()) {
            return last(Long.parseLong(asked.group(2)), size);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from) {
            return new Whole();
        }
        return from >= size ? new Unsatisfiable() : new Part(from, to - from + 1);
    }

    private static ByteRange last(long count, long size) {
        return count == 0 ? new Unsatisfiable() : new Part(Math.max(0, size - count), Math.min(count, size));
    }
}
