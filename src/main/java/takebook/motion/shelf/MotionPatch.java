package takebook.motion.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import takebook.motion.Motion;
import takebook.motion.NewMotion;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** A {@code PATCH} of a motion reference: every member is a text but {@code proven}; unknown ones are refused. */
final class MotionPatch {

    private static final Set<String> TEXTS = new TreeSet<>(Set.of(
            "move", "family", "direction", "speed", "shake", "held", "source", "phrase", "works", "quirks", "notes"));

    private MotionPatch() {}

    static NewMotion applied(Motion motion, JsonNode members) {
        var violations = violations(members);
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
        var now = NewMotion.of(motion);
        return new NewMotion(now.asset(), text(members, "move", now.move()), text(members, "family", null),
                text(members, "direction", now.direction()), text(members, "speed", now.speed()), text(members, "shake", now.shake()),
                text(members, "held", now.held()), text(members, "source", now.source()),
                members.has("proven") ? Boolean.valueOf(members.get("proven").asBoolean()) : now.proven(),
                text(members, "phrase", now.phrase()), text(members, "works", now.works()), text(members, "quirks", now.quirks()),
                text(members, "notes", now.notes()));
    }

    /** {@code "3"} as the ETag said it, or {@code *} for whatever is there. Without it, two people could overwrite each other. */
    static int version(@Nullable String ifMatch, Motion motion) {
        if (ifMatch == null) {
            throw Problem.VERSION_NEEDED.because("Send the ETag of what you are changing as If-Match, now \"%d\"".formatted(motion.version()));
        }
        if (ifMatch.strip().equals("*")) {
            return motion.version();
        }
        String number = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!number.matches("\\d{1,9}")) {
            throw Problem.MALFORMED.because("If-Match must be an ETag of this motion reference, such as \"%d\"".formatted(motion.version()));
        }
        return Integer.parseInt(number);
    }

    private static List<Violation> violations(JsonNode members) {
        if (!members.isObject()) {
            return List.of(Violation.of("", "Send a JSON object with the members to change"));
        }
        var found = new ArrayList<Violation>();
        members.properties().forEach(member -> {
            boolean isText = member.getValue().isTextual() || member.getValue().isNull();
            if (member.getKey().equals("proven")) {
                if (!member.getValue().isBoolean()) {
                    found.add(Violation.of("proven", "Give true or false"));
                }
            } else if (!TEXTS.contains(member.getKey())) {
                found.add(Violation.of(member.getKey(), "Cannot be changed; what can be: %s, proven".formatted(String.join(", ", TEXTS))));
            } else if (!isText) {
                found.add(Violation.of(member.getKey(), "Give a string, or null"));
            }
        });
        return found;
    }

    private static @Nullable String text(JsonNode members, String name, @Nullable String now) {
        if (!members.has(name)) {
            return now;
        }
        return members.get(name).isNull() ? null : members.get(name).asText();
    }
}
