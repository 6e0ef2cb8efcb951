package takebook.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.rights.RightsLight;
import takebook.compose.draft.DraftSlot;
import takebook.element.ElementVersion;
import takebook.element.pin.CurrentVersion;
import takebook.problem.Violation;

/**
 * A slot as the tray shows it.
 *
 * @param picture what is shown for it: the asset, or the frontal view of the element; null when empty or gone
 * @param gone in words, what used to be here and is not there any more
 * @param current the version of the element the draft's project would use; null where there is none
 * @param rights whether it may be used today, an element as its least free image; null when empty or gone
 * @param violations what is wrong with this slot
 */
public record SlotView(
        DraftSlot slot,
        int index,
        @Nullable Asset picture,
        @Nullable ElementVersion element,
        @Nullable String gone,
        @Nullable CurrentVersion current,
        int mentions,
        boolean first,
        boolean last,
        List<String> roles,
        @Nullable RightsLight rights,
        List<Violation> violations) {

    public String source() {
        return ConflictView.source(slot);
    }

    public String title() {
        if (element != null) {
            return element.title();
        }
        if (picture != null) {
            return picture.title();
        }
        return gone != null ? gone : "empty";
    }

    public String url() {
        if (element != null) {
            return element.url();
        }
        return picture == null ? "" : picture.url();
    }

    /** Another version than the one the project would use. */
    public boolean outdated() {
        return element != null && current != null && element.number() != current.version().number();
    }

    /** “pinned · newest is v4”, “newest is v4”, or nothing. */
    public String versionNote() {
        if (element == null || current == null) {
            return "";
        }
        if (!outdated()) {
            return current.note();
        }
        return "%s v%d".formatted(current.pinned() ? "the project pins" : "newest is", current.version().number());
    }

    public boolean isEmpty() {
        return slot.holdsNothing();
    }

    public String role() {
        return slot.role() == null ? "" : slot.role();
    }

    /** Never named in the prompt: a start or end frame needs no mention, everything else does. */
    public boolean unmentioned() {
        return mentions == 0 && !slot.servesAsFrame() && !isEmpty();
    }
}
