package takebook.generation.request;

import java.math.BigDecimal;

/**
 * One limit an input does not keep.
 *
 * @param brief found and allowed, such as {@code 11.2 s > 10 s}
 * @param words the end of a sentence that begins with the input
 */
record Miss(Kind kind, String brief, String words) {

    enum Kind {
        MEDIA_TYPE,
        BYTES,
        TOO_SMALL,
        TOO_LARGE,
        ASPECT,
        TOO_SHORT,
        TOO_LONG,
        TOO_SLOW,
        TOO_FAST,
        UNKNOWN
    }

    static Miss of(Kind kind, String brief, String words) {
        return new Miss(kind, brief, words);
    }

    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
