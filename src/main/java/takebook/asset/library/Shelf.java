package takebook.asset.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.list.AssetFilter;
import takebook.problem.Problem;
import takebook.search.Search;
import takebook.search.SearchQuery;
import takebook.search.query.QueryError;

/** A stretch of the library: what a query finds, or without one everything, newest first. */
@ApplicationScoped
class Shelf {

    static final List<String> KINDS = List.of("image", "video", "take");
    private static final int USUAL = 48;
    private static final int MOST = 100;

    /**
     * @param after where the next part begins; null at the end
     * @param errors parts of the query that were left out
     * @param filling whether search is still being built, so that something may be missing
     */
    record Part(
            String q, List<Asset> assets, @Nullable String after, int limit, long total, List<QueryError> errors, boolean filling) {

        @Nullable String next(String path) {
            if (after == null) {
                return null;
            }
            String query = q.isEmpty() ? "" : "q=%s&".formatted(URLEncoder.encode(q, StandardCharsets.UTF_8));
            return LibraryPlace.extended(path, "%slimit=%d&after=%s".formatted(query, limit, URLEncoder.encode(after, StandardCharsets.UTF_8)));
        }
    }

    private final Assets assets;
    private final Search search;

    Shelf(Assets assets, Search search) {
        this.assets = assets;
        this.search = search;
    }

    Part part(@Nullable String q, @Nullable String after, @Nullable Integer limit) {
        int size = Math.clamp(limit == null ? USUAL : limit, 1, MOST);
        String asked = q == null ? "" : q.strip();
        return asked.isEmpty() ? newest(after, size) : found(asked, after, size);
    }

    /** From the table, where a file is a moment before the index has it; only the total is the index's. */
    private Part newest(@Nullable String after, int limit) {
        var page = assets.page(AssetFilter.EVERYTHING, after == null ? null : id(after), limit);
        long shown = page.items().size() + (page.next() == null ? 0 : 1);
        long total = Math.max(search.count("", KINDS), shown);
        return new Part("", page.items(), page.next() == null ? null : page.next().toString(), limit, total, List.of(), false);
    }

    /** A query nothing of which can be understood finds nothing, and says so like any other mistake in it. */
    private Part found(String q, @Nullable String after, int limit) {
        var list = search.list(new SearchQuery(q, KINDS, limit, after));
        return new Part(q, assets.all(list.ids()), list.next(), limit, list.total(), list.errors(), list.filling());
    }

    private static long id(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.because("“after” is where another page ended, not “%s”".formatted(after));
        }
    }
}
