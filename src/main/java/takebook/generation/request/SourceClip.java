package takebook.generation.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clip a request is about, if it names one that is there. */
final class SourceClip {

    private SourceClip() {}

    static @Nullable Input of(GenerationRequest request, RequestFacts facts) {
        return request.slots().stream()
                .filter(slot -> Token.parse(slot.token()).filter(token -> token.kind() == Token.Kind.VIDEO).isPresent())
                .map(slot -> slot.asset() == null ? null : facts.inputs().get(slot.asset()))
                .filter(Objects::nonNull)
                .filter(Input::video)
                .findFirst()
                .orElse(null);
    }
}
