package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import takebook.CrashPoint;
import takebook.generation.state.Claim;
import takebook.generation.state.Exchanges;
import takebook.generation.state.Failure;
import takebook.generation.state.FailureKind;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Moves;
import takebook.generation.state.Settlement;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.provider.FailureClass;
import takebook.provider.Submission;
import takebook.provider.TaskId;
import takebook.provider.VideoProvider;
import takebook.provider.VideoRequest;

/**
 * Hands a generation to its provider, once.
 *
 * <p>From QUEUED: build, compare with the seal, claim, send. Found SUBMITTING, an earlier run was killed or left without an answer, so
 * nothing is sent before it is known that nothing was accepted.
 */
@ApplicationScoped
class SubmitTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(SubmitTask.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final int MOST_DOUBTS = 6;

    private final GenerationTable generations;
    private final Moves moves;
    private final Exchanges exchanges;
    private final Outgoing outgoing;
    private final TaskJournal journal;

    SubmitTask(GenerationTable generations, Moves moves, Exchanges exchanges, Outgoing outgoing, TaskJournal journal) {
        this.generations = generations;
        this.moves = moves;
        this.exchanges = exchanges;
        this.outgoing = outgoing;
        this.journal = journal;
    }

    @Override
    public String name() {
        return Moves.SUBMIT;
    }

    @Override
    public TaskOutcome run(long id) {
        var generation = generations.require(id);
        return switch (generation.state()) {
            case QUEUED -> send(generation);
            case SUBMITTING -> goOn(generation);
            case RUNNING, COLLECTING, SUCCEEDED, FAILED, CANCELLED, UNKNOWN, OUTPUT_LOST -> new TaskOutcome.Done();
        };
    }

    private TaskOutcome send(Generation generation) {
        VideoProvider provider;
        VideoRequest request;
        try {
            var prepared = moves.liveClaim(generation.id())
                    .orElseThrow(() -> new IllegalStateException("generation %d has no attempt".formatted(generation.id())));
            provider = outgoing.provider(generation);
            request = outgoing.request(generation, prepared.attempt().id());
        } catch (SealBrokenException e) {
            return refusedByUs(generation, generation.epoch(), e);
        }
        var claim = moves.claim(generation.id());
        return claim.isPresent() ? transmit(claim.get(), provider, request) : new TaskOutcome.Done();
    }

    /** The first question is always whether it was accepted; only a clear no allows the same attempt to be sent again. */
    private TaskOutcome goOn(Generation generation) {
        var taken = moves.takeOver(generation.id());
        if (taken.isEmpty()) {
            return new TaskOutcome.Done();
        }
        var claim = taken.get();
        var known = journal.find(claim.attempt().id());
        if (known.isPresent()) {
            return accepted(claim, known.get());
        }
        return switch (claim.attempt().submitClass()) {
            case A -> sendAgain(claim, generation);
            case B -> lookUp(claim, generation);
            case C -> unknown(claim, "an earlier run ended after it may have been sent, and the provider cannot be asked");
        };
    }

    /** What may have been accepted is not ours to refuse any more, so a broken seal leaves the question open here. */
    private TaskOutcome sendAgain(Claim claim, Generation generation) {
        try {
            var provider = outgoing.provider(generation);
            return transmit(claim, provider, outgoing.request(generation, claim.attempt().id()));
        } catch (SealBrokenException e) {
            return unknown(claim, "it may have been sent, and cannot be sent again: " + e.getMessage());
        }
    }

    private TaskOutcome lookUp(Claim claim, Generation generation) {
        Submission found;
        try {
            found = outgoing.provider(generation).lookUp(outgoing.question(generation, claim.attempt().id()));
        } catch (SealBrokenException | RuntimeException e) {
            String why = "the provider could not be asked: " + e.getMessage();
            exchanges.keepFailure(claim.generation(), claim.attempt().id(), "look-up", why);
            return inDoubt(claim, why);
        }
        if (found instanceof Submission.NotThere(var exchange)) {
            exchanges.keep(claim.generation(), claim.attempt().id(), "look-up", exchange);
            return sendAfterAll(claim, generation);
        }
        return answered(claim, "look-up", found);
    }

    /** The provider is sure that it never had it: the same attempt, under the same id, goes out once more. */
    private TaskOutcome sendAfterAll(Claim claim, Generation generation) {
        try {
            var provider = outgoing.provider(generation);
            return transmit(claim, provider, outgoing.request(generation, claim.attempt().id()));
        } catch (SealBrokenException e) {
            return refusedByUs(generation, claim.epoch(), e);
        }
    }

    private TaskOutcome transmit(Claim claim, VideoProvider provider, VideoRequest request) {
        CrashPoint.hit("submit.beforeSend");
        Submission answer;
        try {
            answer = provider.submit(request);
        } catch (RuntimeException e) {
            return notAnswered(claim, e);
        }
        CrashPoint.hit("submit.afterSend");
        return answered(claim, "submit", answer);
    }

    private TaskOutcome answered(Claim claim, String step, Submission answer) {
        exchanges.keep(claim.generation(), claim.attempt().id(), step, answer.exchange());
        return switch (answer) {
            case Submission.Accepted(var task, _) -> accepted(claim, task);
            case Submission.Refused(var kind, var message, _) when kind == FailureClass.RATE -> later(claim, message);
            case Submission.Refused(var kind, var message, _) -> refused(claim, FailureKind.of(kind), message);
            case Submission.InDoubt(var why, _) -> inDoubt(claim, why);
            case Submission.NotThere _ -> inDoubt(claim, "a submit was answered as if it were a question");
        };
    }

    private TaskOutcome accepted(Claim claim, TaskId task) {
        journal.write(claim.attempt().id(), task);
        CrashPoint.hit("submit.afterTaskId");
        moves.accepted(claim, GenerationState.SUBMITTING, task);
        CrashPoint.hit("submit.afterCommit");
        journal.forget(claim.attempt().id());
        return new TaskOutcome.Done();
    }

    /**
     * The port promises that nothing left this machine. Where the provider can be asked, it is asked all the same; where it cannot,
     * only a failure to connect counts as proof, and any other exception may be a bug behind a request that did leave.
     */
    private TaskOutcome notAnswered(Claim claim, RuntimeException e) {
        LOG.warnf(e, "generation %d was not sent", claim.generation());
        String why = "the provider could not be reached: " + e.getMessage();
        exchanges.keepFailure(claim.generation(), claim.attempt().id(), "submit", why);
        return switch (claim.attempt().submitClass()) {
            case A, B -> inDoubt(claim, why);
            case C -> e instanceof UncheckedIOException ? later(claim, why) : unknown(claim, why);
        };
    }

    private TaskOutcome inDoubt(Claim claim, String why) {
        return switch (claim.attempt().submitClass()) {
            case C -> unknown(claim, why);
            case A, B -> {
                if (claim.attempt().doubts() >= MOST_DOUBTS) {
                    yield unknown(claim, why);
                }
                moves.doubted(claim);
                yield new TaskOutcome.Again(PollPace.afterFailures(claim.attempt().doubts()));
            }
        };
    }

    private TaskOutcome unknown(Claim claim, String why) {
        moves.unknown(claim, why);
        return new TaskOutcome.Done();
    }

    private TaskOutcome later(Claim claim, String why) {
        if (claim.attempt().number() >= MOST_ATTEMPTS) {
            return refused(claim, FailureKind.RATE, why);
        }
        moves.tryLater(claim, why);
        return new TaskOutcome.Again(PollPace.afterFailures(claim.attempt().number()));
    }

    private TaskOutcome refused(Claim claim, FailureKind kind, String message) {
        moves.failed(claim.generation(), GenerationState.SUBMITTING, claim.epoch(), new Failure(kind, message), new Settlement.Nothing());
        return new TaskOutcome.Done();
    }

    private TaskOutcome refusedByUs(Generation generation, long epoch, SealBrokenException broken) {
        moves.failed(generation.id(), generation.state(), epoch, new Failure(FailureKind.REFUSED_BY_US, broken.getMessage()),
                new Settlement.Nothing());
        return new TaskOutcome.Done();
    }
}
