package takebook.asset.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Rating;
import takebook.asset.edit.AssetEdit;
import takebook.asset.rights.RightsJson;
import takebook.asset.rights.Terms;
import takebook.asset.rights.UsageRights;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;

/** A {@code PATCH} by RFC 7396: members that are there are changed, null takes one away, unknown ones are refused. */
final class MemberEdit {

    private static final Set<String> KNOWN = Set.of("title", "role", "tags", "notes", "project", "rating", "rights");

    private MemberEdit() {}

    /** @param rights what the member {@code rights} says; null without one */
    record Change(AssetEdit edit, @Nullable UsageRights rights) {}

    static Change applied(Asset asset, JsonNode members, Terms terms) {
        var violations = new Violations();
        violations.addAll(violations(members));
        var rights = members.has("rights") ? RightsJson.read(members.get("rights"), terms, violations) : null;
        violations.refuseIfAny();
        return new Change(edit(asset, members), rights);
    }

    private static AssetEdit edit(Asset asset, JsonNode members) {
        var now = asset.edit();
        return new AssetEdit(
                members.has("title") ? members.get("title").asText("") : now.title(),
                members.has("role") ? text(members.get("role")) : now.role(),
                members.has("tags") ? tags(members.get("tags")) : now.tags(),
                members.has("notes") ? text(members.get("notes")) : now.notes(),
                members.has("project") ? number(members.get("project")) : now.project());
    }

    /** Whether the stars are part of the change; null takes them away. */
    static Optional<JsonNode> rating(JsonNode members) {
        return Optional.ofNullable(members.get("rating"));
    }

    /** {@code "3"} as the ETag said it, or {@code *} for whatever is there. Without it, two people could overwrite each other. */
    static int version(@Nullable String ifMatch, Asset asset) {
        if (ifMatch == null) {
            throw Problem.VERSION_NEEDED.because("Send the ETag of the asset you are changing as If-Match, now \"%d\"".formatted(asset.version()));
        }
        if (ifMatch.strip().equals("*")) {
            return asset.version();
        }
        try {
            return Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException _) {
            throw Problem.MALFORMED.because("If-Match must be an ETag of this asset, such as \"%d\"".formatted(asset.version()));
        }
    }

    private static List<Violation> violations(JsonNode members) {
        if (!members.isObject()) {
            return List.of(Violation.of("", "Send a JSON object with the members to change"));
        }
        var found = new ArrayList<Violation>();
        members.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                found.add(Violation.of(name, "Cannot be changed; what can be: title, role, tags, notes, project, rating, rights"));
            } else if (!fits(name, members.get(name))) {
                found.add(Violation.of(name, switch (name) {
                    case "tags" -> "Give an array of strings";
                    case "project" -> "Give the number of a project, or null";
                    case "rating" -> "Give 1 to 5 stars, or null";
                    default -> "Give a string";
                }));
            }
        });
        return found;
    }

    private static boolean fits(String name, JsonNode value) {
        return switch (name) {
            case "title" -> value.isTextual();
            case "tags" -> value.isNull() || value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
            case "project" -> value.isNull() || value.isIntegralNumber();
            case "rating" -> value.isNull() || value.isIntegralNumber() && value.intValue() >= 1 && value.intValue() <= Rating.MOST;
            case "rights" -> true;
            default -> value.isNull() || value.isTextual();
        };
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isNull() ? null : value.longValue();
    }

    private static List<String> tags(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList();
    }
}
