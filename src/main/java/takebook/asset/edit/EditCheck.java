package takebook.asset.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import takebook.asset.role.ReferenceRoles;
import takebook.problem.Violation;

/** What titles, roles, tags and notes may be, and how two versions of them differ. */
public final class EditCheck {

    public static final int LONGEST_TITLE = 200;
    static final int LONGEST_WORD = 40;
    static final int LONGEST_NOTES = 4_000;
    static final int MOST_TAGS = 30;

    private EditCheck() {}

    /** @param before the role that is stored: a word from before there was a list may stay what it is */
    public static List<Violation> violations(AssetEdit edit, @Nullable String before) {
        var found = new ArrayList<Violation>();
        if (edit.title().isEmpty()) {
            found.add(Violation.of("title", "An asset needs a title"));
        }
        text(found, "title", edit.title(), LONGEST_TITLE);
        role(found, edit.role(), before);
        text(found, "notes", edit.notes() == null ? null : edit.notes().replaceAll("[\\r\\n\\t]", " "), LONGEST_NOTES);
        edit.tags().forEach(tag -> text(found, "tags", tag, LONGEST_WORD));
        if (edit.tags().size() > MOST_TAGS) {
            found.add(Violation.of("tags", "At most %d tags, these are %d".formatted(MOST_TAGS, edit.tags().size())));
        }
        return found;
    }

    private static void role(List<Violation> found, @Nullable String role, @Nullable String before) {
        if (role == null || role.equals(before) || ReferenceRoles.isListed(role)) {
            return;
        }
        found.add(Violation.of("role", "There is no such role; choose one of " + ReferenceRoles.inWords()));
    }

    private static void text(List<Violation> found, String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            found.add(Violation.of(field, "At most %d characters, this has %d".formatted(longest, text.length())));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            found.add(Violation.of(field, "Control characters cannot be stored here"));
        }
    }

    /** As the audit writes it. */
    public static Map<String, Object> members(AssetEdit edit) {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", edit.title());
        members.put("tags", edit.tags());
        members.put("role", shown(edit.role()));
        members.put("notes", shown(edit.notes()));
        members.put("project", shown(edit.project()));
        return members;
    }

    /** One line for each member in which what is stored differs from what was sent. */
    public static List<Violation> differences(int sentVersion, AssetEdit sent, int version, AssetEdit now) {
        var found = new ArrayList<Violation>();
        found.add(Violation.of("version", "You changed version %d, but version %d is stored now".formatted(sentVersion, version)));
        difference(found, "title", sent.title(), now.title());
        difference(found, "role", sent.role(), now.role());
        difference(found, "tags", String.join(", ", sent.tags()), String.join(", ", now.tags()));
        difference(found, "notes", sent.notes(), now.notes());
        difference(found, "project", sent.project(), now.project());
        return found;
    }

    private static void difference(List<Violation> found, String field, @Nullable Object sent, @Nullable Object now) {
        if (!Objects.equals(sent, now)) {
            found.add(Violation.of(field, "now “%s”, you sent “%s”".formatted(shown(now), shown(sent))));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
