package takebook.board.shot;

import java.util.Comparator;
import java.util.List;

/** All takes of one recipe in a shot, the first asking first. A take from elsewhere is a stack of its own. */
record Stack(List<Entry> entries) {

    /** The one that stands for all when the stack is folded: what was picked, else the best rated, else the first with a picture. */
    Entry top() {
        return entries.stream()
                .max(Comparator.comparing((Entry entry) -> entry.flag() == Flag.PICKED)
                        .thenComparing(Entry::stars)
                        .thenComparing(Entry::isTake)
                        .thenComparing(entry -> -entries.indexOf(entry)))
                .orElseThrow();
    }

    int depth() {
        return entries.getFirst().depth();
    }
}
