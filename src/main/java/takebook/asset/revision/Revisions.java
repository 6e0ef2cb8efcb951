package takebook.asset.revision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takebook.Sql;
import takebook.asset.Assets;
import takebook.audit.Audit;
import takebook.lineage.Edge;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.lineage.claim.Claims;
import takebook.problem.Problem;
import takebook.problem.Violations;
import takebook.search.Search;

/** Says that one file takes the place of another, and finds the one that counts now. */
@ApplicationScoped
public class Revisions {

    private static final int LONGEST_EVIDENCE = 400;

    private final AgroalDataSource database;
    private final Assets assets;
    private final Lineage lineage;
    private final Claims claims;
    private final Audit audit;
    private final Search search;

    Revisions(AgroalDataSource database, Assets assets, Lineage lineage, Claims claims, Audit audit, Search search) {
        this.database = database;
        this.assets = assets;
        this.lineage = lineage;
        this.claims = claims;
        this.audit = audit;
        this.search = search;
    }

    /** What takes the place of this file directly: recorded first, then claimed. */
    public List<Revision> of(long older) {
        var found = new ArrayList<Revision>();
        lineage.effectsOf(older).stream()
                .filter(edge -> edge.relation() == Relation.WAS_REVISION_OF)
                .map(Edge::subject)
                .distinct()
                .forEach(newer -> found.add(new Revision(older, newer, null, null)));
        claims.about(older, Relation.WAS_REVISION_OF)
                .forEach(claim -> found.add(new Revision(older, claim.subject(), claim.by(), claim.evidence())));
        return found;
    }

    /** The end of the line of revisions; nothing when this file is it. Of several ends, the youngest. */
    public Optional<Long> newest(long asset) {
        return line(asset).stream().filter(id -> id != asset).max(Long::compare);
    }

    /**
     * Claims that {@code newer} takes the place of {@code older}. Said twice, it is one claim.
     *
     * @throws takebook.problem.ProblemException INVALID when they are the same file, or it is the other way round already
     */
    @Transactional
    public void replace(long older, long newer, String evidence) {
        assets.require(older);
        var violations = new Violations();
        String why = violations.required("evidence", evidence, LONGEST_EVIDENCE);
        if (assets.find(newer).isEmpty()) {
            violations.add("newer", "There is no asset " + newer);
        } else if (older == newer) {
            violations.add("newer", "A file does not take its own place");
        } else if (line(newer).contains(older)) {
            violations.add("newer", "It is the other way round: asset %d is a later revision of asset %d".formatted(older, newer));
        }
        violations.refuseIfAny();
        if (claims.claim(newer, Relation.WAS_REVISION_OF, older, why)) {
            audit.record("asset.replaced", "asset", older, Map.of(), Map.of("by", newer, "evidence", why));
            search.changed(List.of(older, newer));
        }
    }

    /** Takes a claim back; what was recorded with an upload stays. */
    @Transactional
    public void withdraw(long older, long newer) {
        if (!claims.withdraw(newer, Relation.WAS_REVISION_OF, older)) {
            throw Problem.NOT_FOUND.because("Nobody claims that asset %d takes the place of asset %d".formatted(newer, older));
        }
        audit.record("asset.replacement-withdrawn", "asset", older, Map.of("by", newer), Map.of());
        search.changed(List.of(older, newer));
    }

    /** The file and everything that took its place, one after the other; claims may run in circles, so each is listed once. */
    private List<Long> line(long asset) {
        return Sql.on(database, """
                with recursive replaced (subject_id, object_id) as (
                    select subject_id, object_id from lineage_edge where relation = 'WAS_REVISION_OF'
                  union all
                    select subject_id, object_id from lineage_claim where relation = 'WAS_REVISION_OF' and withdrawn_at is null
                ), line (id) as (
                    select cast(? as bigint)
                  union
                    select r.subject_id from line l join replaced r on r.object_id = l.id
                )
                select l.id from line l join asset a on a.id = l.id
                """, asset).rows(row -> row.getLong("id"));
    }
}
