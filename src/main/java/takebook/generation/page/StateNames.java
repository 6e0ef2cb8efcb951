package takebook.generation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import takebook.generation.state.GenerationState;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** States as people type them into an address: any case, {@code -} or {@code _}. */
final class StateNames {

    private StateNames() {}

    static List<GenerationState> read(List<String> names) {
        var states = new ArrayList<GenerationState>();
        var found = new ArrayList<Violation>();
        for (String name : names) {
            try {
                states.add(GenerationState.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException e) {
                found.add(Violation.of("state", "\"%s\" is no state; there are %s".formatted(name, List.of(GenerationState.values()))));
            }
        }
        if (!found.isEmpty()) {
            throw Problem.INVALID.because(found);
        }
        return states;
    }
}
