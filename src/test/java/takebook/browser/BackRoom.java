package takebook.browser;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import takebook.job.Jobs;
import takebook.provider.sandbox.SandboxStudio;
import takebook.search.Search;

/**
 * What goes on behind the pages, which tests switch off to do it by hand: the scheduler, the sandbox's own rendering and the
 * index. While it is open, all three work on, round after round, for a test that watches a browser.
 */
final class BackRoom implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Thread worker = new Thread(this::work, "back-room");
    private volatile boolean open = true;
    private volatile RuntimeException trouble;

    private BackRoom() {}

    static BackRoom open() {
        var room = new BackRoom();
        room.worker.start();
        return room;
    }

    /** Does once whatever is due. */
    static void round() {
        Arc.container().instance(Jobs.class).get().runDue();
        Arc.container().instance(SandboxStudio.class).get().renderDue();
        Arc.container().instance(Search.class).get().catchUp();
    }

    private void work() {
        while (open) {
            try {
                round();
            } catch (RuntimeException e) {
                trouble = e;
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
