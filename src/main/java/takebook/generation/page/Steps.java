package takebook.generation.page;

import static takebook.generation.state.GenerationState.COLLECTING;
import static takebook.generation.state.GenerationState.QUEUED;
import static takebook.generation.state.GenerationState.RUNNING;
import static takebook.generation.state.GenerationState.SUBMITTING;
import static takebook.generation.state.GenerationState.SUCCEEDED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import takebook.generation.page.GenerationView.Step;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Move;

/** The way of a generation as a row of steps with their times. */
@ApplicationScoped
class Steps {

    private static final List<GenerationState> STRAIGHT = List.of(QUEUED, SUBMITTING, RUNNING, COLLECTING, SUCCEEDED);

    private final Clock clock;

    Steps(Clock clock) {
        this.clock = clock;
    }

    List<Step> of(Generation generation, List<Move> moves) {
        var spent = spent(moves);
        boolean aside = !STRAIGHT.contains(generation.state());
        var steps = new ArrayList<Step>();
        for (var state : STRAIGHT) {
            if (state == generation.state()) {
                steps.add(new Step(state.label(), state == SUCCEEDED ? "done" : "now", null));
            } else if (spent.containsKey(state) && isBehind(state, generation.state(), aside)) {
                steps.add(new Step(state.label(), "done", inWords(spent.get(state))));
            } else if (!aside) {
                steps.add(new Step(state.label(), "ahead", null));
            }
        }
        if (aside) {
            steps.add(new Step(generation.state().label(), "failed", null));
        }
        return steps;
    }

    /** A rate refusal goes back to the queue; what lies after the queue is then ahead again. */
    private static boolean isBehind(GenerationState state, GenerationState now, boolean aside) {
        return aside || state.ordinal() < now.ordinal();
    }

    String elapsed(Generation generation) {
        var end = generation.finishedAt() == null ? clock.instant() : generation.finishedAt();
        return inWords(Duration.between(generation.createdAt(), end));
    }

    /** A state entered twice counts with both times. */
    private Map<GenerationState, Duration> spent(List<Move> moves) {
        var spent = new EnumMap<GenerationState, Duration>(GenerationState.class);
        for (int i = 0; i < moves.size(); i++) {
            Instant left = i + 1 < moves.size() ? moves.get(i + 1).at() : clock.instant();
            spent.merge(moves.get(i).to(), Duration.between(moves.get(i).at(), left), Duration::plus);
        }
        return spent;
    }

    static String inWords(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return duration.toMillis() < 1000 ? "under 1 s" : seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min %d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
