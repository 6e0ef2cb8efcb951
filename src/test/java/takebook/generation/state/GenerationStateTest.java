package takebook.generation.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GenerationStateTest {

    /** The table of the reliability promises, written down a second time so that a slip in the first is noticed. */
    private static final Map<String, String> ALLOWED = Map.of(
            "QUEUED", "SUBMITTING CANCELLED FAILED",
            "SUBMITTING", "RUNNING QUEUED FAILED UNKNOWN",
            "UNKNOWN", "RUNNING FAILED",
            "RUNNING", "COLLECTING FAILED CANCELLED OUTPUT_LOST",
            "COLLECTING", "SUCCEEDED OUTPUT_LOST",
            "SUCCEEDED", "", "FAILED", "", "CANCELLED", "", "OUTPUT_LOST", "");

    @Test
    void only_the_promised_moves_exist() {
        var moves = new TreeMap<String, Set<String>>();
        var promised = new TreeMap<String, Set<String>>();
        for (var state : GenerationState.values()) {
            moves.put(state.name(), new TreeSet<>(state.next().stream().map(Enum::name).toList()));
            String followers = ALLOWED.get(state.name());
            promised.put(state.name(), followers.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(followers.split(" "))));
        }
        assertThat(moves).isEqualTo(promised);
    }

    @Test
    void every_walk_from_the_queue_ends_and_what_ended_stays() {
        var random = new Random(7);
        var reached = new HashSet<GenerationState>();
        for (int walk = 0; walk < 10_000; walk++) {
            var state = GenerationState.QUEUED;
            for (int step = 0; !state.isFinal(); step++) {
                assertThat(step).isLessThan(500);
                var next = state.next().stream().sorted().toList();
                state = next.get(random.nextInt(next.size()));
                reached.add(state);
            }
            assertThat(state.next()).isEmpty();
        }
        assertThat(reached).containsExactlyInAnyOrder(GenerationState.values());
    }

    @Test
    void a_doubtful_submit_never_goes_back_into_the_queue() {
        assertThat(GenerationState.UNKNOWN.next()).doesNotContain(GenerationState.QUEUED, GenerationState.SUBMITTING);
        assertThat(GenerationState.UNKNOWN.isMoving()).isFalse();
    }
}
