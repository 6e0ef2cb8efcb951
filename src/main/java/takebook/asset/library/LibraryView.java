package takebook.asset.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.search.QueryError;

/** The library's grid under one query. */
record LibraryView(
        String q,
        List<Asset> assets,
        @Nullable String next,
        long total,
        List<QuickFilter> filters,
        List<QueryError> errors,
        boolean filling) {

    static LibraryView of(Shelf.Part part) {
        return new LibraryView(
                part.q(), part.assets(), part.next("/assets"), part.total(), QuickFilter.all(part.q()), part.errors(), part.filling());
    }
}
