package takebook.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import takebook.problem.Problem;

/** The projects of this installation. */
@ApplicationScoped
public class Projects {

    public List<Project> all() {
        return ProjectRow.byName().stream().map(ProjectRow::toProject).toList();
    }

    public Project require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("project " + id));
    }

    public Optional<Project> find(long id) {
        return ProjectRow.<ProjectRow>findByIdOptional(id).map(ProjectRow::toProject);
    }
}
