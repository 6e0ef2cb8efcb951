package takebook.provider.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import takebook.Samples;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.media.Examination;
import takebook.media.Media;
import takebook.media.MediaFacts;
import takebook.media.file.MediaKind;
import takebook.provider.InputKind;
import takebook.provider.OutputFile;
import takebook.provider.Progress;
import takebook.provider.RequestInput;
import takebook.provider.RequestParameters;
import takebook.provider.Submission;
import takebook.provider.VideoRequest;

/** A sandbox in a folder of its own, whose clock and restarts a test decides. */
final class Sandboxes {

    record Config(boolean background, Duration slow, Duration outputLife) implements SandboxConfig {}

    /** What came out, with what it was. */
    record Take(Path file, MediaFacts facts, Progress.Succeeded answer) {}

    private final Media media;
    private final Capabilities capabilities;
    final Path home;
    Instant now = Instant.parse("2026-11-20T10:00:00Z");
    SandboxStudio studio;
    SandboxProvider provider;

    Sandboxes(Media media, Capabilities capabilities) throws IOException {
        this.media = media;
        this.capabilities = capabilities;
        this.home = Files.createDirectories(Samples.newFile("sandbox"));
        restart();
    }

    /** As after kill -9: nothing is told to stop, a new process finds the folder. */
    void restart() throws IOException {
        var config = new Config(false, Duration.ofSeconds(20), Duration.ofHours(24));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        studio = new SandboxStudio(home, media, config, ticking());
        provider = new SandboxProvider(studio, config, clock);
    }

    private Clock ticking() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    VideoRequest request(Mode mode, String prompt, RequestInput... inputs) {
        return request(mode, Tier.STD, prompt, new RequestParameters(3, null, false), inputs);
    }

    VideoRequest request(Mode mode, Tier tier, String prompt, RequestParameters parameters, RequestInput... inputs) {
        return new VideoRequest(UUID.randomUUID(), capabilities.offering("sandbox", mode, tier).orElseThrow(), prompt,
                List.of(inputs), parameters);
    }

    RequestInput input(String token, String role, Path file) {
        return input(token, role, null, file);
    }

    RequestInput input(String token, String role, @Nullable String element, Path file) {
        var facts = facts(file);
        return new RequestInput(token, role, facts.kind() == MediaKind.IMAGE ? InputKind.IMAGE : InputKind.VIDEO,
                sha256(file), facts.mediaType(), facts.width(), facts.height(), facts.durationSeconds(), facts.hasAudio(),
                element, () -> open(file));
    }

    /** Submits, renders and fetches; the request must be one that succeeds. */
    Take take(VideoRequest request) {
        var accepted = (Submission.Accepted) provider.submit(request);
        studio.renderDue();
        var progress = provider.poll(accepted.task());
        if (!(progress instanceof Progress.Succeeded succeeded)) {
            throw new AssertionError("not done but " + progress);
        }
        var file = fetch(succeeded.files().getFirst());
        return new Take(file, facts(file), succeeded);
    }

    Path fetch(OutputFile output) {
        var file = home.resolve("fetched-" + UUID.randomUUID());
        try (var stream = Files.newOutputStream(file)) {
            provider.fetch(output, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Path folder() {
        return home.resolve("sandbox");
    }

    List<Ledger.Line> ledger() throws IOException {
        return new Ledger(folder().resolve("ledger.jsonl"), SandboxMessages.JSON).lines();
    }

    MediaFacts facts(Path file) {
        if (media.examine(file, "take") instanceof Examination.Accepted accepted) {
            return accepted.facts();
        }
        throw new AssertionError("not accepted: " + media.examine(file, "take"));
    }

    /** The frame at a share of the clip, 0 the first and 1 the last. */
    Picture frame(Path clip, double share) throws IOException {
        var facts = facts(clip);
        var folder = Files.createTempDirectory(home, "frame");
        return Picture.read(media.frame(clip, facts, (int) Math.round(share * (facts.frames() - 1)), folder));
    }

    static BigDecimal seconds(Take take) {
        return take.facts().durationSeconds();
    }

    static String sha256(Path file) {
        try {
            return SandboxMessages.sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
