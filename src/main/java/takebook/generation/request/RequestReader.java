package takebook.generation.request;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.problem.Problem;

/** The JSON form of a generation request, as docs/api describes it. Unknown members are refused. */
public final class RequestReader {

    private static final String MODES = Arrays.stream(Mode.values()).map(Mode::name).collect(Collectors.joining(", "));

    private RequestReader() {}

    /** @throws takebook.problem.ProblemException MALFORMED for no JSON, INVALID with every member that cannot be read */
    public static GenerationRequest read(String json) {
        var members = Members.of(json);
        var request = new GenerationRequest(
                members.optionalWhole("project").orElse(null),
                members.optionalWhole("shot").orElse(null),
                members.text("provider"),
                members.one("mode", Mode::valueOf, MODES, Mode.TEXT_TO_VIDEO),
                members.one("tier", Tier::of, "std, pro", Tier.STD),
                members.text("prompt"),
                members.optionalWhole("promptVersion").orElse(null),
                members.list("slots", RequestReader::slot),
                parameters(members.inner("parameters")),
                members.texts("acknowledge"),
                members.textsByName("reasons"));
        members.finish();
        if (!members.violations().isEmpty()) {
            throw Problem.INVALID.because(members.violations());
        }
        return request;
    }

    /** The reason a re-issue gives for a rule: {@code {"reasons": {"P-RIGHT-01": "…"}}}; an empty body gives none. */
    public static @Nullable String reasonOf(@Nullable String body, String rule) {
        if (body == null || body.isBlank()) {
            return null;
        }
        var members = Members.of(body);
        var reasons = members.textsByName("reasons");
        members.finish();
        if (!members.violations().isEmpty()) {
            throw Problem.INVALID.because(members.violations());
        }
        return reasons.get(rule);
    }

    private static Slot slot(Members members) {
        var slot = new Slot(
                members.text("token"),
                members.optionalWhole("asset").orElse(null),
                members.optionalWhole("elementVersion").orElse(null),
                members.optionalText("role").filter(role -> !role.isBlank()).orElse(null));
        members.finish();
        return slot;
    }

    private static Parameters parameters(Members members) {
        var parameters = new Parameters(
                members.optionalWhole("duration").map(RequestReader::seconds).orElse(null),
                members.optionalText("aspectRatio").filter(ratio -> !ratio.isBlank()).orElse(null),
                members.flag("keepAudio", false));
        members.finish();
        return parameters;
    }

    /** Absurd lengths are for the check to refuse in words, not for arithmetic to wrap. */
    private static int seconds(long asked) {
        return (int) Math.clamp(asked, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
