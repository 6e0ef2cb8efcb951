package takebook.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.audit.Audit;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.motion.measure.Paths;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.search.Search;

/** The motion library. What people say about a clip may change, each change is audited; trials are only added. */
@ApplicationScoped
public class Motions {

    private final Assets assets;
    private final Moves moves;
    private final Paths paths;
    private final Lineage lineage;
    private final Search search;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Motions(Assets assets, Moves moves, Paths paths, Lineage lineage, Search search, Audit audit, Actors actors, Clock clock) {
        this.assets = assets;
        this.moves = moves;
        this.paths = paths;
        this.lineage = lineage;
        this.search = search;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Files a clip, or is refused with everything that is wrong. Its movement is measured in the background. */
    @Transactional
    public Motion file(NewMotion asked) {
        var violations = new Violations();
        var clip = Optional.ofNullable(asked.asset()).flatMap(assets::find).orElse(null);
        MotionCheck.checkClip(asked.asset(), clip, id -> MotionRow.ofAsset(id).isPresent(), violations);
        var checked = MotionCheck.of(asked, moves::familyOf, violations);
        violations.refuseIfAny();
        if (clip == null) {
            throw new IllegalStateException("a checked clip is there");
        }

        var row = new MotionRow();
        row.id = lineage.register(NodeKind.MOTION, clip.title(), clip.project());
        row.asset = clip.id();
        row.take(checked);
        row.createdAt = now();
        row.createdBy = actors.current().name();
        row.updatedAt = row.createdAt;
        row.updatedBy = row.createdBy;
        row.persist();
        lineage.link(row.id, clip.id(), Relation.WAS_DERIVED_FROM, "motion", 0);
        audit.record("motion.filed", "motion", row.id, Map.of(), facts(row));
        search.changed(row.id);
        if (paths.of(clip.id()).isEmpty()) {
            paths.measure(clip.id());
        }
        return row.toMotion();
    }

    /**
     * @param version the one the change was made to; another one is {@link Problem#CONFLICT}
     * @param asked everything people say; its clip is not looked at
     */
    @Transactional
    public Motion change(long id, int version, NewMotion asked) {
        var violations = new Violations();
        var checked = MotionCheck.of(asked, moves::familyOf, violations);
        violations.refuseIfAny();
        return changed(id, version, "motion.changed", row -> row.take(checked));
    }

    /** Takes it off the shelves; what was made with it stays. */
    @Transactional
    public Motion retire(long id) {
        return changed(id, null, "motion.retired", row -> row.retired = true);
    }

    @Transactional
    public Motion restore(long id) {
        return changed(id, null, "motion.restored", row -> row.retired = false);
    }

    private Motion changed(long id, @Nullable Integer version, String event, Consumer<MotionRow> change) {
        var row = MotionRow.locked(id).orElseThrow(() -> noMotion(id));
        if (version != null && row.version != version) {
            throw Problem.CONFLICT.because("%s changed this meanwhile; it is now version %d, not %d."
                    .formatted(row.updatedBy, row.version, version));
        }
        var before = facts(row);
        change.accept(row);
        row.version++;
        row.updatedAt = now();
        row.updatedBy = actors.current().name();
        audit.record(event, "motion", id, before, facts(row));
        search.changed(id);
        return row.toMotion();
    }

    /** Notes a trial; it stays as it is. */
    @Transactional
    public Trial add(long motion, NewTrial asked) {
        MotionRow.locked(motion).orElseThrow(() -> noMotion(motion));
        var violations = new Violations();
        var result = MotionCheck.named("result", asked.result(), Trial.Result.class, violations);
        if (result == null && violations.isEmpty()) {
            violations.add("result", "Say how it went: works, partly or fails.");
        }
        if (asked.take() != null && assets.find(asked.take()).filter(Asset::isVideo).isEmpty()) {
            violations.add("take", "There is no clip %d.".formatted(asked.take()));
        }
        var row = new TrialRow();
        row.motion = motion;
        row.triedOn = violations.optional("triedOn", asked.triedOn(), MotionCheck.PHRASE_CHARACTERS);
        row.take = asked.take();
        row.quirk = violations.optional("quirk", asked.quirk(), MotionCheck.TEXT_CHARACTERS);
        violations.refuseIfAny();
        if (result == null) {
            throw new IllegalStateException("a checked trial has a result");
        }
        row.result = result;
        row.createdAt = now();
        row.createdBy = actors.current().name();
        row.persist();
        audit.record("motion.tried", "motion", motion, Map.of(), Map.of("result", result.name(),
                "triedOn", text(row.triedOn), "take", row.take == null ? "" : row.take, "quirk", text(row.quirk)));
        search.changed(motion);
        return row.toTrial();
    }

    /** A part of the clip that is short enough to be followed, as a clip of its own; not filed yet. Seconds. Outside a transaction. */
    public Asset trim(long motion, BigDecimal from, BigDecimal to) {
        var window = moves.window();
        var length = to.subtract(from);
        if (length.compareTo(BigDecimal.valueOf(window.least())) < 0 || length.compareTo(BigDecimal.valueOf(window.most())) > 0) {
            throw Problem.INVALID.because(List.of(Violation.of("to", "A motion reference is %d to %d seconds long; this would be %s."
                    .formatted(window.least(), window.most(), length.stripTrailingZeros().toPlainString()))));
        }
        return assets.trim(require(motion).asset(), from, to);
    }

    @Transactional
    public Motion require(long id) {
        return MotionRow.<MotionRow>findByIdOptional(id).map(MotionRow::toMotion).orElseThrow(() -> noMotion(id));
    }

    @Transactional
    public Optional<Motion> ofAsset(long asset) {
        return MotionRow.ofAsset(asset).map(MotionRow::toMotion);
    }

    /** Newest first, the retired ones too. */
    @Transactional
    public List<Motion> all() {
        return MotionRow.newestFirst().stream().map(MotionRow::toMotion).toList();
    }

    /** @param before the id of the last one of the part before; null for the newest */
    @Transactional
    public List<Motion> part(@Nullable Long before, int limit) {
        return MotionRow.before(before, limit).stream().map(MotionRow::toMotion).toList();
    }

    @Transactional
    public long count() {
        return MotionRow.count();
    }

    @Transactional
    public List<Motion> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : MotionRow.all(ids).stream().map(MotionRow::toMotion).toList();
    }

    /** Those of the clips that are filed. */
    @Transactional
    public List<Motion> ofAssets(Collection<Long> assets) {
        return assets.isEmpty() ? List.of() : MotionRow.ofAssets(assets).stream().map(MotionRow::toMotion).toList();
    }

    /** Newest first, by motion reference. */
    @Transactional
    public Map<Long, List<Trial>> trials(Collection<Long> motions) {
        return motions.isEmpty() ? Map.of()
                : TrialRow.of(motions).stream().map(TrialRow::toTrial).collect(Collectors.groupingBy(Trial::motion));
    }

    @Transactional
    List<Long> idsAfter(long id, int limit) {
        return MotionRow.idsAfter(id, limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, ?> facts(MotionRow row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("asset", row.asset);
        facts.put("move", text(row.move));
        facts.put("direction", text(row.direction));
        facts.put("speed", text(row.speed));
        facts.put("shake", text(row.shake));
        facts.put("held", text(row.held));
        facts.put("source", text(row.source));
        facts.put("proven", row.proven);
        facts.put("phrase", text(row.phrase));
        facts.put("works", text(row.works));
        facts.put("quirks", text(row.quirks));
        facts.put("notes", text(row.notes));
        facts.put("retired", row.retired);
        return facts;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static RuntimeException noMotion(long id) {
        return Problem.NOT_FOUND.because("There is no motion reference " + id);
    }
}
