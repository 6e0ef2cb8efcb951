package takebook.asset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import takebook.CrashPoint;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.EditCheck;
import takebook.asset.edit.FileName;
import takebook.asset.fix.Fix;
import takebook.media.Media;
import takebook.media.Rational;
import takebook.media.motion.frame.GreyFrames;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.storage.StoredObjects;

/** Frames and trims: new assets cut out of old ones, which stay as they are. */
@ApplicationScoped
class Cutting {

    private static final int MILLISECONDS = 3;

    private interface Cut {
        Path into(Path file, Path folder);
    }

    private final StoredObjects storage;
    private final Media media;
    private final Intake intake;
    private final AssetReading reading;

    Cutting(StoredObjects storage, Media media, Intake intake, AssetReading reading) {
        this.storage = storage;
        this.media = media;
        this.intake = intake;
        this.reading = reading;
    }

    Asset frame(Asset source, int frame) {
        requireClip(source);
        int frames = frames(source);
        if (frame < 0 || frame >= frames) {
            throw Problem.INVALID.because(List.of(Violation.of(
                    "frame", "This clip has the frames 0 to %d, not %d".formatted(frames - 1, frame))));
        }
        var time = timeOf(source, frame);
        var derivation = new Entry.Derivation(
                source.id(), "frame", "frame:" + frame, Map.of("frame", frame, "time", time.toPlainString()));
        return cut(source, derivation, "Frame %d of %s".formatted(frame, source.title()), ".png",
                (file, folder) -> media.frame(file, source.facts(), frame, folder));
    }

    Asset trim(Asset source, BigDecimal from, BigDecimal to) {
        requireClip(source);
        var start = from.setScale(MILLISECONDS, RoundingMode.HALF_UP);
        var end = to.setScale(MILLISECONDS, RoundingMode.HALF_UP);
        refuseOutside(source, start, end);
        var derivation = new Entry.Derivation(
                source.id(), "trim", "trim:%s-%s".formatted(start.toPlainString(), end.toPlainString()),
                Map.of("from", start.toPlainString(), "to", end.toPlainString()));
        return cut(source, derivation, "%s, %s s to %s s".formatted(source.title(), plain(start), plain(end)), ".mp4",
                (file, folder) -> media.trim(file, source.facts(), start, end, folder));
    }

    Optional<GreyFrames> greyFrames(Asset source) {
        requireClip(source);
        try (var original = storage.local(source.sha256()); var folder = storage.workFolder()) {
            return media.greyFrames(original.path(), source.facts(), folder.path());
        }
    }

    /** What was said about the source holds for it too. */
    Asset fixed(Asset source, Fix fix) {
        requireReady(source);
        var derivation = new Entry.Derivation(source.id(), "conversion", fix.written(), Map.of("fix", fix.written()));
        return switch (fix) {
            case Fix.Trim(var from, var to) -> trim(source, from, to.min(Objects.requireNonNullElse(source.facts().durationSeconds(), to)));
            case Fix.Jpeg(int edge) -> {
                requirePicture(source);
                yield cut(source, derivation, source.title() + ", as JPEG", ".jpg", (file, folder) -> media.jpeg(file, edge, folder));
            }
            case Fix.Png(int edge) -> {
                requirePicture(source);
                yield cut(source, derivation, source.title() + ", as PNG", ".png", (file, folder) -> media.png(file, edge, folder));
            }
            case Fix.Mp4(int edge, var rate) -> {
                requireClip(source);
                yield cut(source, derivation, source.title() + ", as MP4", ".mp4", (file, folder) ->
                        media.mp4(file, source.facts(), edge, rate == null ? null : new Rational(rate, 1), folder));
            }
        };
    }

    private Asset cut(Asset source, Entry.Derivation derivation, String title, String ending, Cut cut) {
        var there = QuarkusTransaction.joiningExisting().call(() -> AssetRow.derived(source.id(), derivation.derivation())
                .map(reading::of));
        if (there.isPresent() && !there.get().isPurged()) {
            return there.get();
        }

        var shortTitle = title.length() > EditCheck.LONGEST_TITLE ? title.substring(0, EditCheck.LONGEST_TITLE) : title;
        boolean sameThing = derivation.role().equals("conversion");
        var edit = new AssetEdit(shortTitle, sameThing ? source.role() : null, sameThing ? source.tags() : List.of(), null, source.project());
        try (var original = storage.local(source.sha256()); var folder = storage.workFolder()) {
            var made = cut.into(original.path(), folder.path());
            CrashPoint.hit("trim.afterRender");
            try (var incoming = storage.receive(made)) {
                return intake.derive(incoming, derivation, FileName.of(shortTitle + ending), edit);
            }
        }
    }

    private static void requireReady(Asset source) {
        if (source.isPurged()) {
            throw Problem.GONE.because("Asset %d cannot be cut any more: %s".formatted(source.id(), source.keptReason()));
        }
        if (!source.isReady()) {
            throw Problem.INVALID.because(List.of(Violation.of("asset", "This file is kept as it came and cannot be cut: " + source.keptReason())));
        }
    }

    private static void requireClip(Asset source) {
        requireReady(source);
        if (!source.isVideo()) {
            throw Problem.INVALID.because(List.of(Violation.of("asset", "Only clips have frames and parts; this is a picture")));
        }
    }

    private static void requirePicture(Asset source) {
        if (source.isVideo()) {
            throw Problem.INVALID.because(List.of(Violation.of("asset", "Only a picture can become one; keep a frame of the clip instead")));
        }
    }

    private static void refuseOutside(Asset source, BigDecimal start, BigDecimal end) {
        var duration = Objects.requireNonNull(source.facts().durationSeconds(), "a clip has a duration");
        if (start.signum() < 0 || start.compareTo(end) >= 0 || end.compareTo(duration.add(frameLength(source))) > 0) {
            throw Problem.INVALID.because(List.of(Violation.of("from",
                    "From %s s to %s s is not a part of this clip, which runs from 0 to %s s"
                            .formatted(plain(start), plain(end), plain(duration)))));
        }
    }

    static int frames(Asset source) {
        return Objects.requireNonNull(source.facts().frames(), "a clip has frames");
    }

    private static BigDecimal timeOf(Asset source, int frame) {
        var rate = Objects.requireNonNull(source.facts().frameRate(), "a clip has a frame rate");
        return BigDecimal.valueOf(frame)
                .multiply(BigDecimal.valueOf(rate.denominator()))
                .divide(BigDecimal.valueOf(rate.numerator()), MILLISECONDS, RoundingMode.HALF_UP);
    }

    private static BigDecimal frameLength(Asset source) {
        return timeOf(source, 1);
    }

    private static String plain(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString();
    }
}
