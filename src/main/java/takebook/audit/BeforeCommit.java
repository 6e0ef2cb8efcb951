package takebook.audit;

import jakarta.transaction.Synchronization;

/** Something to do when everything else of a transaction is done. If it fails, the transaction fails. */
record BeforeCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {
        work.run();
    }

    @Override
    public void afterCompletion(int status) {
        // Written or rolled back with everything else: nothing is left to do.
    }
}
