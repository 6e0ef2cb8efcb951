package takebook.element.supersession;

import takebook.element.ElementVersion;

/**
 * That an asset was made with a version in whose place another one stands today.
 *
 * @param used the version in it
 * @param current the version its project would use now
 * @param pinned whether that is what the project pinned, and not simply the newest
 */
public record Supersession(long asset, ElementVersion used, ElementVersion current, boolean pinned) {

    /** “Mara v1 was replaced by v2”. */
    public String sentence() {
        return "%s was replaced by v%d%s".formatted(used.title(), current.number(), pinned ? ", which this project pins" : "");
    }
}
