package takebook.provider.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import takebook.media.Media;

/**
 * Renders what was accepted, one task at a time and oldest first, in a thread of its own.
 *
 * <p>A stop interrupts the render and leaves its task to the next start, as kill -9 does. A task whose render took the process
 * with it twice is not begun a fourth time.
 */
@ApplicationScoped
public class SandboxStudio {

    private static final Logger LOG = Logger.getLogger(SandboxStudio.class);
    private static final int MOST_STARTS = 3;
    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(7);

    private final TaskFolders folders;
    private final Media media;
    private final SandboxConfig config;
    private final Clock clock;
    private final Object rendering = new Object();
    private final Object watch = new Object();
    private @Nullable Thread thread;
    private @Nullable UUID current;
    private @Nullable Thread renderer;
    private boolean stopping;

    SandboxStudio(@ConfigProperty(name = "takebook.home") Path home, Media media, SandboxConfig config, Clock clock)
            throws IOException {
        this.folders = new TaskFolders(home.resolve("sandbox"), SandboxMessages.JSON, clock);
        this.media = media;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) throws IOException {
        folders.forgetOutputs(config.outputLife().plus(KEPT_AFTER_EXPIRY));
        if (config.background()) {
            thread = Thread.ofPlatform().name("sandbox-studio").daemon().start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        synchronized (watch) {
            stopping = true;
            watch.notifyAll();
            if (renderer != null) {
                renderer.interrupt();
            }
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    TaskFolders folders() {
        return folders;
    }

    /** There is something new to do. */
    void wake() {
        synchronized (watch) {
            watch.notifyAll();
        }
    }

    /** Renders all that can be begun now, in the caller's thread. For tests; otherwise the studio's own thread does. */
    public int renderDue() {
        int rendered = 0;
        synchronized (rendering) {
            for (var next = nextDue(); next.isPresent() && !isStopping(); next = nextDue()) {
                renderInterruptibly(next.get());
                rendered++;
            }
        }
        return rendered;
    }

    /** Stops a task, also one that is being rendered. False: it has ended already. */
    boolean cancel(UUID id) {
        var task = folders.change(id, it -> it.cancelled(clock.instant()));
        synchronized (watch) {
            if (id.equals(current) && renderer != null) {
                renderer.interrupt();
            }
        }
        return task.state() == Task.State.CANCELLED;
    }

    private void work() {
        while (!isStopping()) {
            try {
                renderDue();
                pause();
            } catch (InterruptedException _) {
                LOG.debug("the sandbox studio was interrupted between two tasks");
            } catch (RuntimeException e) {
                LOG.error("the sandbox studio goes on after a failure", e);
            }
        }
    }

    /** Until woken; never long, as tasks that asked to be slow become due by themselves. */
    private void pause() throws InterruptedException {
        synchronized (watch) {
            if (!stopping && nextDue().isEmpty()) {
                watch.wait(Duration.ofSeconds(1).toMillis());
            }
        }
    }

    private boolean isStopping() {
        synchronized (watch) {
            return stopping;
        }
    }

    private Optional<UUID> nextDue() {
        return folders.waiting().stream().filter(this::isDue).findFirst();
    }

    private boolean isDue(UUID id) {
        if (!Steering.in(folders.request(id).prompt()).contains(Steering.SLOW)) {
            return true;
        }
        return folders.find(id).orElseThrow().acceptedAt().plus(config.slow()).compareTo(clock.instant()) <= 0;
    }

    private void renderInterruptibly(UUID id) {
        synchronized (watch) {
            current = id;
            renderer = Thread.currentThread();
        }
        try {
            render(id);
        } catch (IOException | RuntimeException e) {
            if (!isStopping()) {
                LOG.infof("sandbox task %s failed: %s", id, e.getMessage());
                folders.change(id, it -> it.failed(clock.instant(), "The render failed: " + e.getMessage()));
            }
        } finally {
            synchronized (watch) {
                current = null;
                renderer = null;
                Thread.interrupted();
            }
        }
    }

    private void render(UUID id) throws IOException {
        var task = folders.change(id, it -> it.rendering(clock.instant()));
        if (task.state().isFinal()) {
            return;
        }
        var request = folders.request(id);
        var steering = Steering.in(request.prompt());
        if (steering.contains(Steering.FAIL)) {
            folders.change(id, it -> it.failed(clock.instant(), "The render failed because the prompt says sandbox:fail"));
            return;
        }
        if (task.starts() > MOST_STARTS) {
            folders.change(id, it -> it.failed(clock.instant(), "The render was begun %d times and never ended".formatted(MOST_STARTS)));
            return;
        }
        var work = folders.emptyWorkFolder(id);
        var drawing = Scenes.draw(new Canvas(request, n -> folders.input(id, n), new Lettering(work, media.font())));
        drawing.writeTexts();
        deliver(id, media.render(drawing.render(), work), steering);
        folders.deleteWorkFolder(id);
    }

    private void deliver(UUID id, Path clip, Set<Steering> steering) throws IOException {
        long bytes = Files.size(clip);
        if (steering.contains(Steering.BROKEN)) {
            cutInTheMiddle(clip, bytes);
        }
        if (!folders.find(id).orElseThrow().state().isFinal()) {
            folders.keepOutput(id, clip);
            folders.change(id, it -> it.done(clock.instant(), bytes));
        }
    }

    private static void cutInTheMiddle(Path clip, long bytes) {
        try (var channel = FileChannel.open(clip, StandardOpenOption.WRITE)) {
            channel.truncate(bytes / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
