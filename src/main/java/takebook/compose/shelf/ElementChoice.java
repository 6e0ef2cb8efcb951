package takebook.compose.shelf;

import java.util.Collection;
import java.util.List;
import takebook.asset.Asset;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.pin.CurrentVersion;

/**
 * An element to pick a version of, each with its frontal view.
 *
 * @param current what the draft's project would use; offered first
 * @param versions all that may be used
 */
record ElementChoice(Element element, CurrentVersion current, List<Choice> versions) {

    /** @param pictures in the order of the version; those that are gone are left out */
    record Choice(ElementVersion version, List<Asset> pictures) {}

    static ElementChoice of(Element element, CurrentVersion current, Collection<Asset> pictures) {
        return new ElementChoice(element, current, element.versions().stream()
                .filter(version -> version.state().usable() || version.id() == current.version().id())
                .map(version -> new Choice(version, version.images().stream()
                        .flatMap(id -> pictures.stream().filter(picture -> picture.id() == id))
                        .toList()))
                .toList());
    }

    public Choice offered() {
        return versions.stream().filter(choice -> choice.version().id() == current.version().id()).findFirst().orElseThrow();
    }

    public List<Choice> others() {
        return versions.stream().filter(choice -> choice.version().id() != current.version().id()).toList();
    }

    public String note() {
        return current.note().isEmpty() ? "the newest version" : current.note();
    }
}
