package takebook.compose.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes to the slots of a draft. Providers number inputs by position, so tokens are renumbered when slots move; the
 * prompt is rewritten with them, and every mention goes on naming the picture it named before.
 */
public final class Tray {

    /** @param renumbered how many mentions in the prompt read differently now */
    public record Change(DraftContent content, int renumbered) {}

    private Tray() {}

    public static int mentions(DraftContent content, String token) {
        return Mentions.of(token, content.prompt());
    }

    /** Into the first empty slot of its kind, otherwise behind the others. */
    public static Change add(DraftContent content, DraftSlot filled) {
        var slots = new ArrayList<>(content.slots());
        Optional<DraftSlot> empty = slots.stream().filter(DraftSlot::holdsNothing).filter(filled::fits).findFirst();
        if (empty.isPresent()) {
            slots.set(slots.indexOf(empty.get()), filled.called(empty.get().token()));
        } else {
            long before = slots.stream().filter(slot -> slot.kind() == filled.kind()).count();
            slots.add(filled.called(filled.kind().token(Math.toIntExact(before) + 1)));
        }
        return new Change(content.withSlots(slots, content.prompt()), 0);
    }

    /** Another version of the same element in the place of this one; mentions stay as they are. */
    public static DraftContent exchange(DraftContent content, long elementVersion, long other) {
        var slots = content.slots().stream()
                .map(slot -> Long.valueOf(elementVersion).equals(slot.elementVersion())
                        ? new DraftSlot(slot.token(), null, other, slot.role())
                        : slot)
                .toList();
        return content.withSlots(slots, content.prompt());
    }

    /**
     * Empties a slot the prompt still names, so that its token cannot come to mean another picture; takes away one it
     * does not name. Taking away an emptied slot takes its mentions out of the prompt.
     */
    public static Change remove(DraftContent content, String token) {
        var slots = new ArrayList<>(content.slots());
        int at = indexOf(slots, token);
        if (at < 0) {
            return new Change(content, 0);
        }
        boolean mentioned = mentions(content, token) > 0;
        if (mentioned && !slots.get(at).holdsNothing()) {
            slots.set(at, slots.get(at).emptied());
            return new Change(content.withSlots(slots, content.prompt()), 0);
        }
        slots.remove(at);
        var cleaned = Mentions.rewrite(content.prompt(), Map.of(token, ""));
        var change = renumbered(content.withSlots(content.slots(), cleaned.prompt()), slots);
        return new Change(change.content(), change.renumbered() + cleaned.rewritten());
    }

    /** Changes places with the slot of the same kind before it. */
    public static Change earlier(DraftContent content, String token) {
        return swap(content, token, -1);
    }

    /** Changes places with the slot of the same kind behind it. */
    public static Change later(DraftContent content, String token) {
        return swap(content, token, 1);
    }

    private static Change swap(DraftContent content, String token, int step) {
        var slots = new ArrayList<>(content.slots());
        int at = indexOf(slots, token);
        if (at < 0) {
            return new Change(content, 0);
        }
        int other = at + step;
        while (other >= 0 && other < slots.size() && slots.get(other).kind() != slots.get(at).kind()) {
            other += step;
        }
        if (other < 0 || other >= slots.size()) {
            return new Change(content, 0);
        }
        Collections.swap(slots, at, other);
        return renumbered(content, slots);
    }

    private static int indexOf(List<DraftSlot> slots, String token) {
        return slots.stream().map(DraftSlot::token).toList().indexOf(token);
    }

    private static Change renumbered(DraftContent content, List<DraftSlot> order) {
        var numbers = new EnumMap<SlotKind, Integer>(SlotKind.class);
        var renamed = new HashMap<String, String>();
        var slots = new ArrayList<DraftSlot>();
        for (DraftSlot slot : order) {
            String token = slot.kind().token(numbers.merge(slot.kind(), 1, Integer::sum));
            renamed.put(slot.token(), token);
            slots.add(slot.called(token));
        }
        var rewritten = Mentions.rewrite(content.prompt(), renamed);
        return new Change(content.withSlots(slots, rewritten.prompt()), rewritten.rewritten());
    }
}
