package takebook.asset.batch.page;

import java.util.List;
import takebook.asset.batch.BatchFile;
import takebook.asset.card.Badge;

/**
 * A line of the list: a file and what the library has to say about its asset.
 *
 * @param signs as on a card
 * @param looking whether its pictures or figures are still being made, so that more signs may come
 */
record FileLine(BatchFile file, List<Badge> signs, boolean looking) {

    /** From which the page draws lines for files the server has not heard of. */
    static final FileLine BLANK = new FileLine(BatchFile.BLANK, List.of(), false);
}
