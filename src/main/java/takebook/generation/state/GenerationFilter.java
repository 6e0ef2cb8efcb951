package takebook.generation.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which generations a list shows. Empty and null mean "any". */
public record GenerationFilter(List<GenerationState> states, @Nullable String provider, @Nullable Long project,
        @Nullable String recipeSha256) {

    public static final GenerationFilter ALL = new GenerationFilter(List.of(), null, null, null);
}
