package takebook.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What belongs together.
 *
 * @param name as it was typed; no other project has it, in whatever case; without quotation marks
 * @param notes what everybody in it should know; may be empty
 * @param archivedAt when it was put away; null while work goes on
 */
public record Project(long id, String name, String notes, @Nullable Instant archivedAt, Instant createdAt, String createdBy) {

    /** What finds everything in it, in the grammar of search. */
    public String query() {
        return "project:\"%s\"".formatted(name);
    }

    public String searchUrl() {
        return "/search?q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }

    public String libraryUrl() {
        return "/assets?q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }

    public boolean isArchived() {
        return archivedAt != null;
    }
}
