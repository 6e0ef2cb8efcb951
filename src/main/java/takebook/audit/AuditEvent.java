package takebook.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.PlainText;
import takebook.people.actor.Actor;

/**
 * One thing that was done.
 *
 * @param seq its place in the chain; 1 is the first, and there are no gaps
 * @param action noun and past verb, such as {@code asset.uploaded}
 * @param before what the change touched, as it was; empty for something new
 */
public record AuditEvent(
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subjectKind,
        @Nullable Long subjectId,
        Map<String, JsonNode> before,
        Map<String, JsonNode> after,
        String hash) {

    /** One member that changed, as two texts; empty where there was, or is, none. */
    public record Change(String name, String before, String after) {}

    /** Every member of before and after, once. */
    public List<Change> changes() {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream().map(name -> new Change(name, text(before.get(name)), text(after.get(name)))).toList();
    }

    /** What others wrote is shown on one line, with everything that could mislead the eye spelled out. */
    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return PlainText.of(inWords(value));
    }

    private static String inWords(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(AuditEvent::inWords).collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.propertyStream().map(member -> member.getKey() + " " + inWords(member.getValue())).collect(Collectors.joining(", "));
        }
        return value.asText();
    }

    /** Who did it, on one line. */
    public String actorName() {
        return PlainText.of(actor.name());
    }

    /** Where the thing can be looked at, if it has a page. */
    public @Nullable String subjectAddress() {
        if (subjectId == null) {
            return null;
        }
        return switch (subjectKind) {
            case "person" -> "/people/" + subjectId;
            case "project" -> "/projects/" + subjectId;
            case "asset", "generation", "element_version", "prompt_version" -> "/node/" + subjectId;
            case "element" -> "/elements/" + subjectId;
            case "prompt" -> "/prompts/" + subjectId;
            default -> null;
        };
    }
}
