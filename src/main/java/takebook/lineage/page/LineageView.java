package takebook.lineage.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lineage page.
 *
 * @param drawing none when there are too many things for one, or when it failed
 * @param trouble why there is no drawing, in words
 */
record LineageView(
        Relative focus, int up, int down, boolean everything, int count, @Nullable Drawing drawing, @Nullable String trouble,
        boolean canBeDrawn, boolean grouped, List<Branch> causes, List<Branch> effects) {

    static final int MOST_DRAWN = 300;

    public boolean isAlone() {
        return count == 1;
    }

    public String url(long id) {
        return "/lineage/%d?up=%d&down=%d".formatted(id, up, down);
    }

    public String withUp(int levels) {
        return "/lineage/%d?up=%d&down=%d".formatted(focus.id(), Math.max(0, levels), down);
    }

    public String withDown(int levels) {
        return "/lineage/%d?up=%d&down=%d".formatted(focus.id(), up, Math.max(0, levels));
    }

    public String withEverything() {
        return url(focus.id()) + "&show=all";
    }

    public String drawnAnyway() {
        return url(focus.id()) + "&show=drawing";
    }

    /** Where a click on a box leads: the thing's own page for the focus, everything for a group, a new focus otherwise. */
    public String urlOf(Card card) {
        if (card.focus()) {
            return focus.url();
        }
        return card.isGroup() ? withEverything() : url(card.members().getFirst().id());
    }
}
