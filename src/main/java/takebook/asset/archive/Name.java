package takebook.asset.archive;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an archive calls a file. It is text to show and never a path here; what tries to be one that leads elsewhere is told so,
 * because whoever made the archive meant harm or has a broken program.
 */
record Name(String text) {

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    boolean leadsElsewhere() {
        String path = text.replace('\\', '/');
        return path.startsWith("/") || DRIVE.matcher(path).matches() || ("/" + path + "/").contains("/../")
                || text.chars().anyMatch(character -> character < ' ' || character == 127);
    }

    /** Folders, and what systems put into them unasked. */
    boolean isNoFile() {
        return text.endsWith("/") || text.startsWith("__MACOSX/") || base().startsWith(".") || LEFT_BY_SYSTEMS.contains(base().toLowerCase(java.util.Locale.ROOT));
    }

    /** At the top, or in the one folder that everything is in. */
    boolean isSidecar(String ending) {
        return base().equalsIgnoreCase("takebook." + ending) && text.chars().filter(character -> character == '/').count() <= 1;
    }

    String base() {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
