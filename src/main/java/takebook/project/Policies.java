package takebook.project;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.problem.Problem;

/** How strict a project is. */
@ApplicationScoped
public class Policies {

    private final AgroalDataSource database;
    private final Audit audit;

    Policies(AgroalDataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @param project null, or one that is not there: {@link RightsPolicy#USUAL} */
    public RightsPolicy rights(@Nullable Long project) {
        if (project == null) {
            return RightsPolicy.USUAL;
        }
        return Sql.on(database, "select rights_policy from project where id = ?", project)
                .rows(row -> RightsPolicy.valueOf(row.getString("rights_policy")))
                .stream().findFirst().orElse(RightsPolicy.USUAL);
    }

    /** Counts for whatever is issued from now on; what was issued keeps what was known then. */
    @Transactional
    public void setRights(long project, RightsPolicy policy) {
        var before = rights(project);
        if (Sql.on(database, "update project set rights_policy = ? where id = ?", policy, project).update() == 0) {
            throw Problem.NOT_FOUND.because("project " + project);
        }
        if (before != policy) {
            audit.record("project.rights-policy-changed", "project", project, Map.of("rights", before.word()), Map.of("rights", policy.word()));
        }
    }

    /** @param project null, or one that is not there: any version */
    public ElementsPolicy elements(@Nullable Long project) {
        if (project == null) {
            return ElementsPolicy.ANY;
        }
        return Sql.on(database, "select elements_policy from project where id = ?", project)
                .rows(row -> ElementsPolicy.valueOf(row.getString("elements_policy")))
                .stream().findFirst().orElse(ElementsPolicy.ANY);
    }

    /** Counts for whatever is issued from now on. */
    @Transactional
    public void setElements(long project, ElementsPolicy policy) {
        var before = elements(project);
        if (Sql.on(database, "update project set elements_policy = ? where id = ?", policy, project).update() == 0) {
            throw Problem.NOT_FOUND.because("project " + project);
        }
        if (before != policy) {
            audit.record("project.elements-policy-changed", "project", project, Map.of("elements", before.word()),
                    Map.of("elements", policy.word()));
        }
    }
}
