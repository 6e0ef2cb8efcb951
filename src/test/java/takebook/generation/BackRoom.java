package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.generation.request.Slot;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Moves;
import takebook.job.Jobs;
import takebook.provider.sandbox.SandboxStudio;

/** Does by hand what the scheduler and the sandbox's own thread do by themselves, so that a test never sleeps. */
@ApplicationScoped
public class BackRoom {

    private static final int MORE_ROUNDS_THAN_ANY_NEEDS = 40;

    private final Generations door;
    private final GenerationTable generations;
    private final Jobs jobs;
    private final SandboxStudio sandbox;

    BackRoom(Generations door, GenerationTable generations, Jobs jobs, SandboxStudio sandbox) {
        this.door = door;
        this.generations = generations;
        this.jobs = jobs;
        this.sandbox = sandbox;
    }

    /** A short clip of a prompt, as the sandbox makes it. */
    Generation issue(String prompt) {
        return door.issue(request(Mode.TEXT_TO_VIDEO, prompt), null);
    }

    static GenerationRequest request(Mode mode, String prompt, Slot... slots) {
        return new GenerationRequest(null, null, "sandbox", mode, Tier.STD, prompt, null, List.of(slots),
                new Parameters(3, null, false), List.of());
    }

    /** Works until it has ended, or waits for a person. Renders are waited for; every pause is cut short. */
    public Generation finish(long id) {
        return workUntil(id, () -> !generations.require(id).state().isMoving());
    }

    /** Works until it is in this state, or cannot get there any more. */
    Generation workUntil(long id, GenerationState state) {
        return workUntil(id, () -> generations.require(id).state() == state || !generations.require(id).state().isMoving());
    }

    private Generation workUntil(long id, Callable<Boolean> reached) {
        try {
            for (int round = 0; !reached.call(); round++) {
                if (round > MORE_ROUNDS_THAN_ANY_NEEDS) {
                    throw new AssertionError("generation %d is still %s".formatted(id, generations.require(id)));
                }
                step(id);
            }
            return generations.require(id);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** One step of this generation, now. */
    void step(long id) {
        var state = generations.require(id).state();
        if (state == GenerationState.RUNNING) {
            sandbox.renderDue();
        }
        jobs.schedule(switch (state) {
            case QUEUED, SUBMITTING -> Moves.SUBMIT;
            case RUNNING -> Moves.POLL;
            case COLLECTING -> Moves.COLLECT;
            case SUCCEEDED, FAILED, CANCELLED, UNKNOWN, OUTPUT_LOST -> throw new AssertionError("nothing is at work on what is " + state);
        }, id);
        jobs.runDue();
    }
}
