package takebook.web;

import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or as the system says. Kept in a cookie, so that the first byte of a page already has the right colours. */
public enum Theme {

    SYSTEM("System", "monitor"),
    LIGHT("Light", "sun"),
    DARK("Dark", "moon");

    private final String label;
    private final String icon;

    Theme(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    /** A cookie can hold anything; what is no theme counts as no choice. */
    static Theme named(String name) {
        return Arrays.stream(values()).filter(theme -> theme.key().equals(name)).findFirst().orElse(SYSTEM);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }
}
