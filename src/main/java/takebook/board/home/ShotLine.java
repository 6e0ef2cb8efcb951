package takebook.board.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.project.shot.Shot;

/**
 * A shot in the table of its project.
 *
 * @param picture the take picked last, else the newest; null while there is none
 * @param picked how many takes are picked
 * @param spend one sum for each currency
 * @param blockers what keeps it from going on, in a few words each
 */
record ShotLine(Shot shot, @Nullable Long picture, int takes, int picked, int running, List<Money> spend, List<String> blockers) {}
