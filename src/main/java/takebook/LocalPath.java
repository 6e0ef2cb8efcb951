package takebook;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a form may send a browser next: only to a page of this house. */
public final class LocalPath {

    private LocalPath() {}

    /** {@code next} if it is a path on this server, the home page for everything else (other hosts, {@code //host}, back slashes, schemes). */
    public static String orHome(@Nullable String next) {
        if (next == null || !next.startsWith("/") || next.startsWith("//") || next.contains("\\")) {
            return "/";
        }
        try {
            var uri = new URI(next);
            return uri.getScheme() == null && uri.getAuthority() == null ? next : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
