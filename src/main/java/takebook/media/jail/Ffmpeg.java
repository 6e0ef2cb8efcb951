package takebook.media.jail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import takebook.media.file.Codecs;
import takebook.media.jail.MediaConfig.Jail;
import takebook.problem.Problem;

/**
 * The guarded call: the only way a file from outside meets a decoder.
 *
 * <p>Unpacking and the self-test start with the application and do not hold it up; the first call waits for them.
 */
@ApplicationScoped
public class Ffmpeg {

    /** Options before every {@code -i} that names a file from outside. A playlist is not on the list, whatever it is called. */
    public static final List<String> GUARDS = List.of(
            "-protocol_whitelist", "file",
            "-format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,image2,png_pipe,jpeg_pipe,webp_pipe,gif",
            "-codec_whitelist", String.join(",", Codecs.DECODERS));

    private static final Logger LOG = Logger.getLogger(Ffmpeg.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CompletableFuture<Installation> installation = new CompletableFuture<>();
    private final Path home;
    private final Optional<Path> configured;
    private final MediaConfig config;
    private final Semaphore slots;
    /** One fewer than there are slots, if that leaves any: a file somebody waits for never stands behind two that can wait. */
    private final Semaphore patient;

    Ffmpeg(
            @ConfigProperty(name = "takebook.home") Path home,
            @ConfigProperty(name = "takebook.ffmpeg") Optional<Path> configured,
            MediaConfig config) {
        this.home = home;
        this.configured = configured;
        this.config = config;
        this.slots = new Semaphore(config.slots());
        this.patient = new Semaphore(Math.max(1, config.slots() - 1));
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("ffmpeg-self-test").daemon().start(this::install);
    }

    /** @throws takebook.problem.ProblemException UNAVAILABLE when there is no ffmpeg or no jail around it */
    public Ran probe(List<String> arguments, Path folder, Consumer<String> lines) {
        return run("ffprobe", arguments, Limits.PROBE, folder, lines);
    }

    /** As {@link #probe}, with the ffmpeg program. */
    public Ran run(List<String> arguments, Limits limits, Path folder, Consumer<String> lines) {
        var all = new ArrayList<>(List.of("-nostdin", "-hide_banner"));
        all.addAll(arguments);
        return run("ffmpeg", all, limits, folder, lines);
    }

    /** An encode that must succeed: its input was examined before. */
    public void make(List<String> arguments, Duration limit, Path folder) {
        var ran = run(arguments, Limits.encode(limit), folder, _ -> {});
        if (ran.tookTooLong()) {
            throw new IllegalStateException("ffmpeg did not finish within " + limit);
        }
        if (!ran.succeeded()) {
            throw new IllegalStateException("ffmpeg ended with code %d: %s".formatted(ran.code(), ran.complaint().strip()));
        }
    }

    /** As {@link #make}, for what nobody is waiting for. */
    public void makeLater(List<String> arguments, Duration limit, Path folder) {
        patient.acquireUninterruptibly();
        try {
            make(arguments, limit, folder);
        } finally {
            patient.release();
        }
    }

    public Path font() {
        return require().font();
    }

    /** Waits a moment for the self-test, so that the first question after a start is answered by its result. */
    public MediaHealth health() {
        try {
            return installation.copy().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().health();
        } catch (CompletionException e) {
            String why = e.getCause() instanceof TimeoutException ? "ffmpeg is still being unpacked" : e.getCause().getMessage();
            return new MediaHealth("none", false, false, String.valueOf(why));
        }
    }

    private Ran run(String program, List<String> arguments, Limits limits, Path folder, Consumer<String> lines) {
        var installed = require();
        var command = jail(limits);
        command.add(installed.program(program));
        command.addAll(arguments);
        LOG.debugf("%s", command);

        slots.acquireUninterruptibly();
        try {
            return Child.run(command, installed.environment(), folder, limits.wall(), lines);
        } finally {
            slots.release();
        }
    }

    private List<String> jail(Limits limits) {
        var command = new ArrayList<String>();
        if (config.jail() == Jail.ON) {
            command.addAll(List.of("unshare", "-rn"));
        }
        command.addAll(List.of(
                "nice", "-n", "5",
                "prlimit",
                "--as=" + limits.memoryBytes(),
                "--cpu=" + limits.processor().toSeconds(),
                "--nproc=256",
                "--fsize=" + limits.largestFile()));
        return command;
    }

    private Installation require() {
        try {
            var installed = installation.join();
            if (!installed.health().usable()) {
                throw Problem.UNAVAILABLE.because(installed.health().explanation());
            }
            return installed;
        } catch (CompletionException e) {
            throw Problem.UNAVAILABLE.because("There is no working ffmpeg: " + e.getCause().getMessage());
        }
    }

    private void install() {
        try {
            var installed = Installation.find(home, configured, config.jail());
            LOG.infof("ffmpeg %s: %s", installed.health().ffmpegVersion(), installed.health().explanation());
            installation.complete(installed);
        } catch (IOException | RuntimeException e) {
            LOG.error("no picture or clip can be looked at", e);
            installation.completeExceptionally(e);
        }
    }
}
