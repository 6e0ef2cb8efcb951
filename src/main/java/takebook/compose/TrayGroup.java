package takebook.compose;

import java.util.List;

/**
 * The slots one picker fills.
 *
 * @param pick what the picker is asked for: start_frame, end_frame, image, element, video
 * @param most how many this mode takes; 0: none, and what lies here is in the way
 * @param room whether one more may be added
 */
public record TrayGroup(String pick, String title, String button, int most, boolean room, List<SlotView> slots) {

    public boolean shown() {
        return most > 0 || !slots.isEmpty();
    }

    public String count() {
        return "%d / %d".formatted(slots.stream().filter(slot -> !slot.isEmpty()).count(), most);
    }

    public boolean misplaced() {
        return most == 0 && !slots.isEmpty();
    }
}
