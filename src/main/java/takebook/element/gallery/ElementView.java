package takebook.element.gallery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.card.Card;
import takebook.asset.quality.SetFinding;
import takebook.element.Element;
import takebook.element.VersionMove;
import takebook.element.VersionState;
import takebook.element.pin.Pin;
import takebook.problem.Violation;
import takebook.project.Project;

/**
 * The page of one version of an element.
 *
 * @param versions all of them, newest first
 * @param moves all that was said about the version shown, newest first
 * @param oddities in what way its pictures do not go together
 * @param takes the youngest takes made with the version shown
 * @param outOfDate whether anything is out of date because of this element
 * @param violations what was wrong with the last form
 */
record ElementView(
        Element element,
        ElementVersionView shown,
        List<ElementVersionView> versions,
        List<VersionMove> moves,
        List<SetFinding> oddities,
        List<Card> takes,
        boolean outOfDate,
        List<Pin> pins,
        List<Project> projects,
        List<Violation> violations) {

    /** The states it can be brought into, in the order of a version's life. */
    public List<VersionState> next() {
        return shown.version().state().next().stream().sorted(Comparator.naturalOrder()).toList();
    }

    public boolean needsApprover(VersionState to) {
        return shown.version().state().needsApprover(to);
    }

    /** What the button says that brings it there. */
    public String verb(VersionState to) {
        return switch (to) {
            case DRAFT -> "Make a draft";
            case PUBLISHED -> shown.version().state() == VersionState.APPROVED ? "Withdraw the approval"
                    : shown.version().state() == VersionState.DEPRECATED ? "Publish again" : "Publish";
            case APPROVED -> shown.version().state() == VersionState.LOCKED ? "Unlock" : "Approve";
            case LOCKED -> "Lock";
            case DEPRECATED -> "Deprecate";
        };
    }

    public @Nullable ElementVersionView previous() {
        return neighbour(-1);
    }

    public @Nullable ElementVersionView following() {
        return neighbour(1);
    }

    private @Nullable ElementVersionView neighbour(int step) {
        return versions.stream().filter(each -> each.version().number() == shown.version().number() + step).findFirst().orElse(null);
    }

    /** The newest version that may be used, where that is not the one shown. */
    public @Nullable ElementVersionView newer() {
        int published = Optional.ofNullable(element.standing().published()).orElse(0);
        return published <= shown.version().number() ? null
                : versions.stream().filter(each -> each.version().number() == published).findFirst().orElse(null);
    }

    /** The page that looks at its pictures side by side. */
    public String setUrl() {
        return "/assets/set?ids=" + shown.version().images().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public @Nullable String projectName() {
        return projects.stream().filter(project -> Long.valueOf(project.id()).equals(element.project())).map(Project::name).findFirst().orElse(null);
    }
}
