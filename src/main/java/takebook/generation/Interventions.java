package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import takebook.generation.state.Exchanges;
import takebook.generation.state.Failure;
import takebook.generation.state.FailureKind;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Moves;
import takebook.generation.state.Polled;
import takebook.generation.state.Settlement;
import takebook.generation.step.Enquiry;
import takebook.problem.Problem;
import takebook.provider.Cancellation;
import takebook.provider.Providers;

/** What a person may do to a generation that is on its way. No transaction is open while the provider is asked. */
@ApplicationScoped
class Interventions {

    private static final Logger LOG = Logger.getLogger(Interventions.class);

    private final Moves moves;
    private final Polled polled;
    private final Exchanges exchanges;
    private final Enquiry enquiry;
    private final Providers providers;

    Interventions(Moves moves, Polled polled, Exchanges exchanges, Enquiry enquiry, Providers providers) {
        this.moves = moves;
        this.polled = polled;
        this.exchanges = exchanges;
        this.enquiry = enquiry;
        this.providers = providers;
    }

    void cancel(Generation generation) {
        switch (generation.state()) {
            case QUEUED -> {
                if (!moves.cancelled(generation.id(), GenerationState.QUEUED, generation.epoch(), new Settlement.Nothing())) {
                    throw Problem.CONFLICT.because("It has just been picked up. Look again, and cancel it while it runs");
                }
            }
            case RUNNING -> askForStop(generation);
            case SUBMITTING -> throw Problem.CONFLICT.because("It is being handed to the provider right now. Try again in a moment");
            case COLLECTING -> throw Problem.CONFLICT.because("The provider has finished it, so it is paid for; its clip is being fetched");
            case UNKNOWN -> throw Problem.CONFLICT.because("Nobody knows whether the provider has it. Check with the provider first");
            case SUCCEEDED, FAILED, CANCELLED, OUTPUT_LOST ->
                throw Problem.CONFLICT.because("It has ended already: " + generation.state().label());
        }
    }

    private void askForStop(Generation generation) {
        Cancellation answer;
        try {
            answer = providers.named(generation.provider()).cancel(generation.requireTask());
        } catch (RuntimeException e) {
            LOG.warnf("generation %d could not be cancelled: %s", generation.id(), e.getMessage());
            exchanges.keepFailure(generation.id(), null, "cancel", "the provider could not be asked: " + e.getMessage());
            throw Problem.UNAVAILABLE.because("The provider could not be asked to stop. It runs on; try again");
        }
        exchanges.keep(generation.id(), null, "cancel", answer.exchange());
        switch (answer) {
            case Cancellation.Accepted _, Cancellation.TooLate _ -> polled.cancelAsked(generation.id());
            case Cancellation.NotOffered(var why, _) ->
                throw Problem.CONFLICT.because("%s cannot stop it: %s. It runs on and may be charged".formatted(generation.provider(), why));
        }
    }

    void askProvider(Generation generation) {
        requireUnknown(generation);
        enquiry.ask(generation);
    }

    void notAccepted(Generation generation) {
        requireUnknown(generation);
        var failure = new Failure(FailureKind.PROVIDER, "a person found that the provider never accepted it");
        moves.failed(generation.id(), GenerationState.UNKNOWN, generation.epoch(), failure, new Settlement.Nothing());
    }

    private static void requireUnknown(Generation generation) {
        if (generation.state() != GenerationState.UNKNOWN) {
            throw Problem.CONFLICT.because("There is nothing to clear up: it is " + generation.state().label());
        }
    }
}
