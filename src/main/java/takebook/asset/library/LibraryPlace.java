package takebook.asset.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the library says beside the query and the place in the list: how the page looks. Every link of the page keeps it.
 *
 * @param table rows instead of pictures
 * @param filters counted filters within the page, for those without a script to fetch them
 */
record LibraryPlace(boolean table, boolean filters) {

    static final String TABLE = "table";

    /** A view nobody knows is the grid. */
    static LibraryPlace of(@Nullable String view, boolean filters) {
        return new LibraryPlace(TABLE.equals(view), filters);
    }

    /** The library with nothing asked. */
    String url() {
        return "/assets" + (table ? "?view=" + TABLE : "") + (filters ? (table ? "&" : "?") + "filters=true" : "");
    }

    String url(String q) {
        return q.isEmpty() ? url() : extended(url(), "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    LibraryPlace asTable(boolean wanted) {
        return new LibraryPlace(wanted, filters);
    }

    LibraryPlace withFilters() {
        return new LibraryPlace(table, true);
    }

    static String extended(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }
}
