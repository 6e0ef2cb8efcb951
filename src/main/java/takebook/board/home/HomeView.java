package takebook.board.home;

import java.util.List;
import takebook.asset.card.Card;
import takebook.element.ElementVersion;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.shot.ShotStatus;
import takebook.search.Hit;

/**
 * The home page of a project.
 *
 * @param shots those of the chosen status, or all
 * @param all how many shots there are in all
 * @param kit elements its generations used, the most used first
 * @param newest assets that lie in it
 * @param total how many lie in it
 * @param others elements and prompts kept in it, the newest
 * @param pasted a shot list that was refused
 */
record HomeView(
        Project project,
        List<ShotLine> shots,
        int all,
        String status,
        List<KitLine> kit,
        List<Card> newest,
        long total,
        List<Hit> others,
        String pasted,
        List<Violation> violations) {

    /** @param takes how many generations of the project used it */
    record KitLine(ElementVersion version, long takes) {}

    public List<ShotStatus> statuses() {
        return ShotStatus.all();
    }
}
