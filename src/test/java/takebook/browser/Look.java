package takebook.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a visitor's browser is set up. */
record Look(boolean javaScript, ColorScheme scheme, int width, int height) {

    static final Look WIDE = new Look(true, ColorScheme.LIGHT, 1440, 900);
    static final Look DARK = new Look(true, ColorScheme.DARK, 1440, 900);
    static final Look NARROW = new Look(true, ColorScheme.LIGHT, 390, 844);
    static final Look NARROW_DARK = new Look(true, ColorScheme.DARK, 390, 844);
    static final Look PLAIN = new Look(false, ColorScheme.LIGHT, 1440, 900);

    Look sized(int otherWidth, int otherHeight) {
        return new Look(javaScript, scheme, otherWidth, otherHeight);
    }
}
