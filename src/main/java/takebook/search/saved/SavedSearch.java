package takebook.search.saved;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A query under a name.
 *
 * @param shared whether everybody sees it; else only its owner
 * @param owner the name of whoever saved it, as it was then
 */
public record SavedSearch(long id, String name, String query, boolean shared, long ownerId, String owner, Instant createdAt, Instant changedAt) {

    public String url() {
        return "/search/saved/" + id;
    }

    public String searchUrl() {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    boolean isVisibleTo(long person) {
        return shared || ownerId == person;
    }
}
