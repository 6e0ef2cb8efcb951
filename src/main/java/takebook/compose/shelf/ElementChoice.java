package takebook.compose.shelf;

import java.util.Collection;
import java.util.List;
import takebook.asset.Asset;
import takebook.element.Element;
import takebook.element.ElementVersion;

/** An element to pick a version of, each with its frontal view. */
record ElementChoice(Element element, List<Choice> versions) {

    /** @param pictures in the order of the version; those that are gone are left out */
    record Choice(ElementVersion version, List<Asset> pictures) {}

    static ElementChoice of(Element element, Collection<Asset> pictures) {
        return new ElementChoice(element, element.versions().stream()
                .map(version -> new Choice(version, version.images().stream()
                        .flatMap(id -> pictures.stream().filter(picture -> picture.id() == id))
                        .toList()))
                .toList());
    }

    public Choice newest() {
        return versions.getFirst();
    }

    public List<Choice> older() {
        return versions.stream().skip(1).toList();
    }
}
