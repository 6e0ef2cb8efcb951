package takebook.element.pin;

import takebook.element.ElementVersion;

/**
 * The version of an element a project would use today.
 *
 * @param pinned whether the project says so
 * @param newest the number of the newest version that may be used, which may be a higher one
 */
public record CurrentVersion(ElementVersion version, boolean pinned, int newest) {

    /** “pinned · newest is v4”; empty when it is simply the newest. */
    public String note() {
        if (!pinned) {
            return "";
        }
        return newest > version.number() ? "pinned · newest is v" + newest : "pinned";
    }
}
