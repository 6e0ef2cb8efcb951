package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.Money;
import takebook.generation.state.Exchanges;
import takebook.generation.state.Failure;
import takebook.generation.state.FailureKind;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Moves;
import takebook.generation.state.Polled;
import takebook.generation.state.Settlement;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.provider.FailureClass;
import takebook.provider.OutputFile;
import takebook.provider.Progress;
import takebook.provider.Providers;

/** Asks how a running generation is doing. A question that brings no answer says nothing about the task. */
@ApplicationScoped
class PollTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(PollTask.class);

    /** Some providers do not find a task for a while after they took it. */
    private static final Duration NOT_FOUND_YET = Duration.ofMinutes(2);

    /** A success is sometimes reported before its file is there. */
    private static final int MOST_EMPTY_POLLS = 5;

    private final GenerationTable generations;
    private final Moves moves;
    private final Polled polled;
    private final Exchanges exchanges;
    private final Providers providers;
    private final Clock clock;

    PollTask(GenerationTable generations, Moves moves, Polled polled, Exchanges exchanges, Providers providers, Clock clock) {
        this.generations = generations;
        this.moves = moves;
        this.polled = polled;
        this.exchanges = exchanges;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Moves.POLL;
    }

    @Override
    public TaskOutcome run(long id) {
        var generation = generations.require(id);
        if (generation.state() != GenerationState.RUNNING) {
            return new TaskOutcome.Done();
        }
        Progress progress;
        try {
            progress = providers.named(generation.provider()).poll(generation.requireTask());
        } catch (RuntimeException e) {
            LOG.warnf("generation %d could not be asked for: %s", id, e.getMessage());
            exchanges.keepFailure(id, null, "poll", "the provider could not be asked: " + e.getMessage());
            return later(generation);
        }
        exchanges.keep(id, null, "poll", progress.exchange());
        return switch (progress) {
            case Progress.Running(var percent, _) -> {
                polled.running(id, percent);
                yield later(generation);
            }
            case Progress.Succeeded(var files, var charged, _) when files.isEmpty() -> nothingToFetch(generation, charged);
            case Progress.Succeeded(var files, var charged, _) -> succeeded(generation, files, charged);
            case Progress.Failed(var kind, _, _, _) when kind == FailureClass.GONE && isYoung(generation) -> later(generation);
            case Progress.Failed(var kind, var message, var charged, _) -> failed(generation, kind, message, charged);
            case Progress.Cancelled(var charged, _) -> {
                moves.cancelled(id, GenerationState.RUNNING, generation.epoch(), Settlement.notRendered(charged));
                yield new TaskOutcome.Done();
            }
        };
    }

    private TaskOutcome succeeded(Generation generation, List<OutputFile> files, @Nullable Money charged) {
        CrashPoint.hit("poll.afterSuccess");
        moves.collecting(generation, files, charged);
        CrashPoint.hit("poll.beforeCollect");
        return new TaskOutcome.Done();
    }

    private TaskOutcome nothingToFetch(Generation generation, @Nullable Money charged) {
        if (generation.emptyPolls() < MOST_EMPTY_POLLS) {
            polled.empty(generation.id());
            return new TaskOutcome.Again(PollPace.afterFailures(generation.emptyPolls()));
        }
        moves.outputLost(generation, "the provider reported success %d times and never had a file".formatted(MOST_EMPTY_POLLS + 1),
                charged);
        return new TaskOutcome.Done();
    }

    private TaskOutcome failed(Generation generation, FailureClass kind, String message, @Nullable Money charged) {
        String words = message.isBlank() ? "no reason given" : message;
        moves.failed(generation.id(), GenerationState.RUNNING, generation.epoch(), new Failure(FailureKind.of(kind), words),
                Settlement.notRendered(charged));
        return new TaskOutcome.Done();
    }

    private boolean isYoung(Generation generation) {
        return generation.submittedAt() != null
                && Duration.between(generation.submittedAt(), clock.instant()).compareTo(NOT_FOUND_YET) < 0;
    }

    private TaskOutcome later(Generation generation) {
        var since = generation.submittedAt() == null ? generation.stateAt() : generation.submittedAt();
        return new TaskOutcome.Again(PollPace.after(since, clock.instant()));
    }
}
