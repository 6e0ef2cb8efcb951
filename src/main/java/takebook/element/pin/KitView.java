package takebook.element.pin;

import java.util.List;
import takebook.problem.Violation;
import takebook.project.ElementsPolicy;
import takebook.project.Project;

/**
 * The elements of a project: those it owns and those it pinned.
 *
 * @param others elements it could use as well, at their newest version
 */
record KitView(Project project, List<KitLine> lines, List<KitLine> others, ElementsPolicy policy, List<Violation> violations) {

    public List<ElementsPolicy> policies() {
        return List.of(ElementsPolicy.values());
    }
}
