package takebook.generation.clearance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.asset.rights.Rights;
import takebook.audit.Audit;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.RequestFacts;
import takebook.people.Actors;
import takebook.people.Role;
import takebook.problem.Violation;
import takebook.project.Policies;
import takebook.project.RightsPolicy;

/** Looks up policy and rights for the check, and keeps what was let pass. */
@ApplicationScoped
public class ClearanceGate {

    private final Rights rights;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ClearanceGate(Rights rights, Policies policies, Actors actors, Audit audit, AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.rights = rights;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** @param project whose policy counts; null for none's, which is {@link RightsPolicy#USUAL} */
    public Cleared check(GenerationRequest request, RequestFacts facts, @Nullable Long project) {
        var policy = policies.rights(project);
        if (policy == RightsPolicy.OFF || facts.inputs().isEmpty()) {
            return Cleared.NOTHING_TO_CLEAR;
        }
        var lights = rights.of(facts.inputs().keySet()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().light()));
        return ClearanceCheck.check(request, facts, new Clearance(policy, lights, actors.may(Role.APPROVER)));
    }

    /** Keeps with a generation what was let pass, in the transaction that issues it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void passed(long generation, Cleared cleared, @Nullable Long project) {
        if (cleared.passed().isEmpty()) {
            return;
        }
        var policy = policies.rights(project);
        var findings = cleared.passed().stream().map(Violation::message).distinct().toList();
        Sql.on(database, """
                insert into generation_clearance (generation_id, policy, findings, reason, decided_by, decided_at)
                values (?, ?, cast(? as jsonb), ?, ?, ?)
                """, generation, policy, written(findings), cleared.reason(), actors.current().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)).update();
        audit.record(policy == RightsPolicy.BLOCK ? "generation.rights-overridden" : "generation.rights-warned", "generation", generation,
                Map.of(), Map.of("rule", ClearanceCheck.RULE, "findings", findings, "reason", cleared.reason() == null ? "" : cleared.reason()));
    }

    /** Nothing for a generation whose inputs had nothing to clear. */
    public Optional<ClearanceRecord> of(long generation) {
        return Sql.on(database, "select * from generation_clearance where generation_id = ?", generation)
                .rows(this::read).stream().findFirst();
    }

    private ClearanceRecord read(ResultSet row) throws SQLException {
        return new ClearanceRecord(ClearanceCheck.RULE, row.getString("policy").toLowerCase(Locale.ROOT), texts(row.getString("findings")),
                row.getString("reason"), row.getString("decided_by"), Sql.instant(row, "decided_at"));
    }

    private String written(List<String> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private List<String> texts(String written) {
        try {
            return List.of(json.readValue(written, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds findings that are no texts: " + written, e);
        }
    }
}
