package takebook.asset.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.rights.document.RightsDocuments;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.search.Search;

/** Statements about the right to use assets, and the light they give today. Days are those of UTC. */
@ApplicationScoped
public class Rights {

    private static final AssetRights NOTHING_BEHIND_IT = new AssetRights(
            new RightsLight(RightsLight.Colour.GREEN, List.of()), null, List.of());

    private final RightsQueries queries;
    private final RightsDocuments documents;
    private final Terms terms;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Rights(RightsQueries queries, RightsDocuments documents, Terms terms, Audit audit, Search search, Actors actors, Clock clock) {
        this.queries = queries;
        this.documents = documents;
        this.terms = terms;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /** The vocabulary: the bases and what they mean. */
    public Terms terms() {
        return terms;
    }

    /**
     * States the same about all of them, in one transaction: what was stated before stays on record and counts no more.
     *
     * @throws takebook.problem.ProblemException NOT_FOUND when one of them is no asset, INVALID when the consent document is not kept
     */
    @Transactional
    public void set(Collection<Long> assets, UsageRights rights) {
        var ids = new TreeSet<>(assets);
        if (ids.isEmpty()) {
            return;
        }
        refuseMissing(ids, rights.consent());
        var before = queries.current(ids);
        queries.insert(ids, rights, clock.instant().truncatedTo(ChronoUnit.MICROS), actors.current().name());
        queries.countChange(ids);
        for (long id : ids) {
            var earlier = before.get(id);
            audit.record("asset.rights-stated", "asset", id, earlier == null ? Map.of() : members(earlier.rights()), members(rights));
        }
        search.changed(queries.dependents(ids));
    }

    /** The first statement about an asset that the caller's transaction is making. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void first(long asset, UsageRights rights) {
        refuseMissing(List.of(asset), rights.consent());
        queries.insert(List.of(asset), rights, clock.instant().truncatedTo(ChronoUnit.MICROS), actors.current().name());
        audit.record("asset.rights-stated", "asset", asset, Map.of(), members(rights));
    }

    /** The rights of each of them today, in one statement; an id that is no asset looks like one made here from nothing. */
    public Map<Long, AssetRights> of(Collection<Long> assets) {
        var roots = queries.roots(assets);
        var today = today();
        return assets.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> judged(roots.get(id), today)));
    }

    public AssetRights of(long asset) {
        return of(List.of(asset)).get(asset);
    }

    /** Everything ever stated about the asset itself, the newest, which counts, first. */
    public List<Statement> history(long asset) {
        return queries.history(asset);
    }

    /** The day by which everything is judged. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private AssetRights judged(@Nullable List<Root> roots, LocalDate today) {
        if (roots == null) {
            return NOTHING_BEHIND_IT;
        }
        var stated = roots.stream().filter(Root::itself).findFirst().map(Root::stated).orElse(null);
        return new AssetRights(RightsLight.judged(roots, today, terms), stated, consent(roots));
    }

    private static List<String> consent(List<Root> roots) {
        return roots.stream()
                .map(Root::stated)
                .filter(stated -> stated != null && stated.rights().needsConsent())
                .map(stated -> stated.rights().consent() == null ? "missing" : "given")
                .distinct()
                .sorted()
                .toList();
    }

    private void refuseMissing(Collection<Long> ids, @Nullable Long consent) {
        var there = queries.existing(ids);
        if (there.size() < ids.size()) {
            throw Problem.NOT_FOUND.because("There is no asset " + ids.stream()
                    .filter(id -> !there.contains(id))
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")));
        }
        if (consent != null && documents.find(consent).isEmpty()) {
            throw Problem.INVALID.because(List.of(Violation.of("rights.consent", "There is no kept document %d".formatted(consent))));
        }
    }

    private static Map<String, Object> members(UsageRights rights) {
        var members = new LinkedHashMap<String, Object>();
        members.put("basis", rights.basis());
        members.put("source", shown(rights.source()));
        members.put("territory", rights.territory().words());
        members.put("validFrom", shown(rights.validFrom()));
        members.put("expiresOn", shown(rights.expiresOn()));
        members.put("people", rights.people().words());
        members.put("peopleNote", shown(rights.peopleNote()));
        members.put("consent", shown(rights.consent()));
        members.put("notes", shown(rights.notes()));
        return members;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
