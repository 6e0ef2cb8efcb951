package takebook.asset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.FileName;
import takebook.asset.edit.NewAsset;
import takebook.asset.edit.NewTake;
import takebook.asset.removal.Removals;
import takebook.audit.Audit;
import takebook.media.Examination;
import takebook.media.Examined;
import takebook.media.Media;
import takebook.media.MediaFacts;
import takebook.media.file.MediaKind;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.project.Projects;
import takebook.storage.Incoming;
import takebook.storage.StoredObjects;

/** The way of a file into the library: examined where it arrived, stored, and only then entered in one transaction. */
@ApplicationScoped
class Intake {

    private final Removals removals;
    private final StoredObjects storage;
    private final Media media;
    private final Register register;
    private final AssetReading reading;
    private final Audit audit;
    private final Projects projects;

    Intake(StoredObjects storage, Removals removals, Media media, Register register, AssetReading reading, Audit audit, Projects projects) {
        this.storage = storage;
        this.projects = projects;
        this.removals = removals;
        this.media = media;
        this.register = register;
        this.reading = reading;
        this.audit = audit;
    }

    UploadResult upload(Incoming incoming, NewAsset details) {
        var fileName = FileName.of(details.fileName());
        var violations = new ArrayList<>(details.violations());
        violations.addAll(projects.check(details.project()));
        if (details.replaces() != null && !QuarkusTransaction.joiningExisting().call(() -> AssetRow.exists(details.replaces()))) {
            violations.add(Violation.of("replaces", "There is no asset " + details.replaces()));
        }
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
        var there = QuarkusTransaction.joiningExisting().call(() -> AssetRow.holding(incoming.sha256())
                .map(reading::of));
        if (there.isPresent() && !there.get().isPurged()) {
            return new UploadResult.Duplicate(there.get());
        }

        try (var folder = storage.workFolder()) {
            return judged(media.examineWithPoster(incoming.file(), fileName.text(), folder.path()), incoming, fileName, details);
        }
    }

    private UploadResult judged(Examined examined, Incoming incoming, FileName fileName, NewAsset details) {
        return switch (examined.verdict()) {
            case Examination.Refused(var rule, var reason) -> {
                refused(incoming, fileName, rule, reason);
                yield new UploadResult.Refused(rule, reason);
            }
            case Examination.Accepted(var facts, _) ->
                entered(incoming, fileName, details, new Entry.Findings(facts, null, null), examined.poster());
            case Examination.Kept(var facts, var rule, var reason) ->
                entered(incoming, fileName, details, new Entry.Findings(measured(facts, fileName), rule, reason), null);
        };
    }

    private UploadResult entered(Incoming incoming, FileName fileName, NewAsset details, Entry.Findings findings, @Nullable Path poster) {
        var kept = removals.keep(incoming);
        var complete = poster == null ? findings : findings.with(removals.keep(storage.receive(poster)));
        var entered = register.enter(new Entry(new Entry.Upload(), fileName, details.edit(), kept, complete, details.rights(), details.replaces()));
        CrashPoint.hit("upload.afterCommit");
        return entered.isNew()
                ? new UploadResult.Added(entered.asset())
                : new UploadResult.Duplicate(entered.asset());
    }

    /** A clip a generation made. What cannot be decoded is kept and says so: the money is spent and the bytes are evidence. */
    Asset collect(Incoming incoming, NewTake take) {
        var fileName = FileName.of(take.title() + ".mp4");
        var findings = switch (media.examine(incoming.file(), fileName.text())) {
            case Examination.Refused(var rule, var reason) -> new Entry.Findings(unmeasured(fileName), rule, reason);
            case Examination.Accepted(var facts, _) -> new Entry.Findings(facts, null, null);
            case Examination.Kept(var facts, var rule, var reason) ->
                new Entry.Findings(measured(facts, fileName), rule, reason);
        };
        var kept = removals.keep(incoming);
        CrashPoint.hit("collect.afterPut");
        var edit = new AssetEdit(take.title(), null, List.of(), null, take.project());
        return register.enter(new Entry(new Entry.Take(take.generation()), fileName, edit, kept, findings, null, null)).asset();
    }

    /** A file made here by ffmpeg out of another asset. */
    Asset derive(Incoming incoming, Entry.Derivation derivation, FileName fileName, AssetEdit edit) {
        if (!(media.examine(incoming.file(), fileName.text()) instanceof Examination.Accepted(var facts, _))) {
            throw new IllegalStateException("our own %s does not pass our own examination".formatted(derivation.derivation()));
        }
        var kept = removals.keep(incoming);
        CrashPoint.hit("trim.afterPut");
        return register.enter(new Entry(derivation, fileName, edit, kept, new Entry.Findings(facts, null, null), null, null)).asset();
    }

    private void refused(Incoming incoming, FileName fileName, String rule, String reason) {
        QuarkusTransaction.joiningExisting().run(() -> audit.record("asset.refused", "asset", null, Map.of(), Map.of(
                "fileName", fileName.text(),
                "sha256", incoming.sha256().hex(),
                "bytes", incoming.bytes(),
                "rule", rule,
                "reason", reason)));
    }

    private static MediaFacts measured(@Nullable MediaFacts facts, FileName fileName) {
        return facts == null ? unmeasured(fileName) : facts;
    }

    /** The media type says "bytes": what could not be measured is never shown, only handed back. */
    private static MediaFacts unmeasured(FileName fileName) {
        boolean picture = fileName.text().toLowerCase(Locale.ROOT)
                .matches(".*\\.(jpe?g|png|webp|gif|avif|heic|heif|tiff?|bmp)");
        return new MediaFacts(picture ? MediaKind.IMAGE : MediaKind.VIDEO, "application/octet-stream", "unknown", "unknown",
                0, 0, 0, null, null, null, false, false, false, 0, false, Map.of());
    }
}
