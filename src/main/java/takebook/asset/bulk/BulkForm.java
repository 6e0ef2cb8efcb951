package takebook.asset.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of a bulk change as a browser sends it. {@code keep} leaves a member as it is. */
class BulkForm {

    private static final String KEEP = "keep";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @RestForm List<Long> id;
    @RestForm @Nullable String q;
    @RestForm @Nullable String addTags;
    @RestForm @Nullable String removeTags;
    @RestForm @Nullable String role;
    @RestForm @Nullable String project;
    @RestForm @Nullable String rating;
    @RestForm @Nullable String collection;
    @RestForm @Nullable String shot;

    BulkChange change() {
        return new BulkChange(tags(addTags), tags(removeTags), role == null || role.equals(KEEP) ? null : role.strip(), number(project),
                number(rating) == null ? null : (int) Math.min(number(rating), Integer.MAX_VALUE), number(collection), number(shot));
    }

    /** What found the files; null when they were chosen one by one. */
    @Nullable String query() {
        return id.isEmpty() && q != null ? q.strip() : null;
    }

    private static List<String> tags(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
