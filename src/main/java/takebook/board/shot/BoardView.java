package takebook.board.shot;

import java.util.List;
import takebook.Money;
import takebook.asset.card.Card;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.shot.Shot;
import takebook.project.shot.ShotStatus;

/**
 * The page of one shot.
 *
 * @param entries as sorted and narrowed; folded stacks show one
 * @param tray pictures and clips laid in as references
 * @param all how many takes and askings there are in all
 * @param spend one sum for each currency
 */
record BoardView(
        Project project,
        Shot shot,
        List<Entry> entries,
        List<Card> tray,
        int all,
        List<Money> spend,
        BoardOrder order,
        List<Violation> violations) {

    public List<ShotStatus> statuses() {
        return ShotStatus.all();
    }

    public String flagsUrl() {
        return shot.url() + "/flags";
    }
}
