package takebook.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** @param name as it was typed; no other project has it, in whatever case; without quotation marks */
public record Project(long id, String name, Instant createdAt, String createdBy) {

    /** What finds everything in it, in the grammar of search. */
    String query() {
        return "project:\"%s\"".formatted(name);
    }

    public String searchUrl() {
        return "/search?q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }
}
