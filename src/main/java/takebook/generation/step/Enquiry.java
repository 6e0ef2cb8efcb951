package takebook.generation.step;

import jakarta.enterprise.context.ApplicationScoped;
import takebook.generation.state.Exchanges;
import takebook.generation.state.Failure;
import takebook.generation.state.FailureKind;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Moves;
import takebook.generation.state.Settlement;
import takebook.problem.Problem;
import takebook.provider.Submission;

/** The question what became of a generation that is UNKNOWN, asked because a person wants it asked. Never sends anything again. */
@ApplicationScoped
public class Enquiry {

    private final Outgoing outgoing;
    private final Moves moves;
    private final Exchanges exchanges;

    Enquiry(Outgoing outgoing, Moves moves, Exchanges exchanges) {
        this.outgoing = outgoing;
        this.moves = moves;
        this.exchanges = exchanges;
    }

    public void ask(Generation generation) {
        var claim = moves.liveClaim(generation.id())
                .orElseThrow(() -> new IllegalStateException("generation %d is unknown and has no attempt".formatted(generation.id())));
        Submission found;
        try {
            found = outgoing.provider(generation).lookUp(outgoing.question(generation, claim.attempt().id()));
        } catch (SealBrokenException | RuntimeException e) {
            exchanges.keepFailure(generation.id(), claim.attempt().id(), "look-up", "the provider could not be asked: " + e.getMessage());
            throw Problem.UNAVAILABLE.because("The provider could not be asked. Nothing has changed; try again later");
        }
        exchanges.keep(generation.id(), claim.attempt().id(), "look-up", found.exchange());
        switch (found) {
            case Submission.Accepted(var task, _) -> moves.accepted(claim, GenerationState.UNKNOWN, task);
            case Submission.NotThere _ -> failed(generation, new Failure(FailureKind.PROVIDER, "the provider is sure that it never got it"));
            case Submission.Refused(var kind, var message, _) -> failed(generation, new Failure(FailureKind.of(kind), message));
            case Submission.InDoubt(var why, _) -> throw Problem.CONFLICT.because("The provider cannot tell: " + why);
        }
    }

    private void failed(Generation generation, Failure failure) {
        moves.failed(generation.id(), GenerationState.UNKNOWN, generation.epoch(), failure, new Settlement.Nothing());
    }
}
