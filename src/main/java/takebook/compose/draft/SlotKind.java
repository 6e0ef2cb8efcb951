package takebook.compose.draft;

import java.util.Locale;

/** What a slot holds; its word is part of its token. */
public enum SlotKind {
    IMAGE,
    ELEMENT,
    VIDEO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String token(int number) {
        return "@%s_%d".formatted(word(), number);
    }

    static SlotKind of(String token) {
        for (SlotKind kind : values()) {
            if (token.startsWith("@" + kind.word() + "_")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no token: " + token);
    }
}
