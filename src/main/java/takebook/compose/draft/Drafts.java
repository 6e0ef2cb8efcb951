package takebook.compose.draft;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;

/**
 * Drafts, kept as they were typed.
 *
 * <p>Everybody who may issue may open every draft. Two people in one draft are told apart by the version their page was
 * made from; one person's page never stands in its own way, however often it is gone back to, because it says which
 * sitting it is.
 */
@ApplicationScoped
public class Drafts {

    private final AgroalDataSource database;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Drafts(AgroalDataSource database, Audit audit, Actors actors, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional
    public Draft create(DraftContent content, List<String> said) {
        var row = new DraftRow();
        row.version = 1;
        row.sitting = "";
        row.content = content;
        row.said = said.toArray(String[]::new);
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.updatedAt = row.createdAt;
        row.updatedBy = row.createdBy;
        row.persist();
        audit.record("draft.created", "draft", row.id, Map.of(), facts(content));
        return row.toDraft();
    }

    /** @param version the one the page was made from, @param sitting which page it is */
    @Transactional
    public Saved save(long id, int version, String sitting, DraftContent content, List<String> said) {
        var row = DraftRow.locked(id).orElseThrow(() -> noDraft(id));
        if (row.content.equals(content)) {
            return new Saved.Stored(row.toDraft());
        }
        if (row.version != version && !row.sitting.equals(sitting)) {
            return new Saved.Overtaken(row.toDraft());
        }
        audit.record("draft.changed", "draft", id, facts(row.content), facts(content));
        return new Saved.Stored(store(row, sitting, content, said));
    }

    /**
     * What a page sends by itself while somebody types. It gives way to everything else: if the draft changed since, it
     * changes nothing. Not an event of the audit: the deliberate save or issue that follows is.
     */
    @Transactional
    public Draft keep(long id, int version, String sitting, DraftContent content) {
        var row = DraftRow.locked(id).orElseThrow(() -> noDraft(id));
        if (row.version != version || row.content.equals(content)) {
            return row.toDraft();
        }
        return store(row, sitting, content, List.of(row.said));
    }

    /** Changes a draft from a page beside the composer, such as a picker. */
    @Transactional
    public Draft change(long id, UnaryOperator<DraftContent> change) {
        return change(id, change, List.of());
    }

    /** @param said what changed, for whoever opens the draft next */
    @Transactional
    public Draft change(long id, UnaryOperator<DraftContent> change, List<String> said) {
        var row = DraftRow.locked(id).orElseThrow(() -> noDraft(id));
        var content = change.apply(row.content);
        audit.record("draft.changed", "draft", id, facts(row.content), facts(content));
        return store(row, row.sitting, content, said);
    }

    /** Drafts with one of these element versions in a slot, last changed first. */
    @Transactional
    public List<Draft> holding(Collection<Long> elementVersions, int limit) {
        var ids = elementVersions.isEmpty() ? List.<Long>of() : Sql.on(database, """
                select id from draft
                 where exists (select from jsonb_array_elements(content -> 'slots') slot
                                where (slot ->> 'elementVersion')::bigint = any (?))
                 order by updated_at desc, id desc
                 limit ?
                """, elementVersions, limit).rows(row -> row.getLong(1));
        return ids.stream().map(this::require).toList();
    }

    private Draft store(DraftRow row, String sitting, DraftContent content, List<String> said) {
        row.said = said.toArray(String[]::new);
        row.content = content;
        row.sitting = sitting;
        row.version++;
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.updatedBy = actors.current().name();
        return row.toDraft();
    }

    /** Throws a draft away; what was issued from it stays. */
    @Transactional
    public void discard(long id) {
        var row = DraftRow.locked(id).orElseThrow(() -> noDraft(id));
        audit.record("draft.discarded", "draft", id, facts(row.content), Map.of());
        row.delete();
    }

    @Transactional
    public Draft require(long id) {
        return DraftRow.<DraftRow>findByIdOptional(id).map(DraftRow::toDraft).orElseThrow(() -> noDraft(id));
    }

    /** Last changed first. */
    @Transactional
    public List<Draft> newest(int limit) {
        return DraftRow.newest(limit).stream().map(DraftRow::toDraft).toList();
    }

    /** Those with this asset, or one of these element versions, in a slot; last changed first. */
    public List<Draft> holding(long asset, Collection<Long> elementVersions, int limit) {
        return DraftRow.holding(asset, elementVersions, limit).stream().map(DraftRow::toDraft).toList();
    }

    /** Holds the draft for the rest of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void lock(long id) {
        DraftRow.locked(id).orElseThrow(() -> noDraft(id));
    }

    /** Notes what became of exactly this content. Repeatable. */
    @Transactional
    public void issued(long id, String contentSha256, long generation) {
        Sql.on(database, """
                insert into draft_issue (draft_id, content_sha256, generation_id, issued_at, issued_by)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, id, contentSha256, generation, clock.instant(), actors.current().name()).update();
    }

    /** The generation that came of exactly this content. */
    public Optional<Long> issuedAs(long id, String contentSha256) {
        return Sql.on(database, "select generation_id from draft_issue where draft_id = ? and content_sha256 = ?", id, contentSha256)
                .rows(row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    /** All generations that came of this draft, newest first. */
    public List<Long> issuedFrom(long id) {
        return Sql.on(database, "select generation_id from draft_issue where draft_id = ? order by issued_at desc, generation_id desc", id)
                .rows(row -> row.getLong(1));
    }

    private static Map<String, ?> facts(DraftContent content) {
        var facts = new HashMap<String, Object>();
        facts.put("mode", content.mode().name());
        facts.put("provider", content.provider());
        facts.put("tier", content.tier().code());
        facts.put("prompt", content.prompt());
        facts.put("slots", content.slots().stream().map(Drafts::facts).toList());
        facts.put("seconds", content.seconds());
        facts.put("aspectRatio", content.aspectRatio());
        facts.put("keepAudio", content.keepAudio());
        return facts;
    }

    private static String facts(DraftSlot slot) {
        return "%s = %s%s".formatted(slot.token(),
                slot.asset() != null ? "asset " + slot.asset()
                        : slot.elementVersion() != null ? "element version " + slot.elementVersion() : "empty",
                slot.role() == null ? "" : ", " + slot.role());
    }

    private static RuntimeException noDraft(long id) {
        return Problem.NOT_FOUND.because("draft " + id);
    }
}
