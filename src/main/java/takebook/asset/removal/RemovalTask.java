package takebook.asset.removal;

import jakarta.enterprise.context.ApplicationScoped;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;

/** Takes the bytes of one hash out of the store, when nobody needs them any more. Running twice removes what is gone already. */
@ApplicationScoped
class RemovalTask implements BackgroundTask {

    static final String NAME = "asset.removal";

    private final Removals removals;

    RemovalTask(Removals removals) {
        this.removals = removals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long removal) {
        removals.begin(removal).ifPresent(sha256 -> {
            removals.remove(sha256);
            removals.ended(removal);
        });
        return new TaskOutcome.Done();
    }
}
