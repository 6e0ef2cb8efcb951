package takebook.compose.upgrade;

import takebook.compose.draft.Draft;
import takebook.element.ElementVersion;

/**
 * That a draft could hold another version of an element.
 *
 * @param tokens the slots that hold the older one, such as {@code @element_1}
 * @param to what its project would use today
 */
record Upgrade(Draft draft, String tokens, ElementVersion from, ElementVersion to, boolean pinned) {

    /** What a form says of it: these drafts, from exactly this version to exactly that one. */
    public String key() {
        return "%d:%d:%d".formatted(draft.id(), from.id(), to.id());
    }
}
