package takebook.element.pin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.element.Element;
import takebook.element.ElementVersion;

/**
 * An element a project works with.
 *
 * @param current what it would use today; null while no version may be used
 * @param pin null where it follows the newest version
 * @param picture the frontal view; null when it is gone
 */
record KitLine(Element element, @Nullable CurrentVersion current, @Nullable Pin pin, @Nullable Asset picture) {

    /** Versions it could pin. */
    public List<ElementVersion> choices() {
        return element.versions().stream().filter(version -> version.state().usable()).toList();
    }

    public int chosen() {
        return pin == null ? 0 : pin.number();
    }
}
