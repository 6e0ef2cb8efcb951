package takebook.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing found.
 *
 * @param pictureAsset the asset whose poster stands for it
 * @param matchedIn the field of text the words were found in; none when the query has no words
 * @param snippet the part of that field around the first match, or nothing
 */
public record Hit(
        long id,
        String kind,
        String title,
        String url,
        @Nullable Long pictureAsset,
        @Nullable String matchedIn,
        List<Piece> snippet,
        Instant createdAt,
        @Nullable Long project) {

    /** A stretch of plain text, to be escaped where it is shown. */
    public record Piece(String text, boolean marked) {}
}
