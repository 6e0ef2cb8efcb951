package takebook.element;

import java.util.Collection;
import java.util.List;
import takebook.asset.Asset;

/** @param pictures in the order of the version; the frontal view first */
record ElementVersionView(ElementVersion version, List<Asset> pictures) {

    static ElementVersionView of(ElementVersion version, Collection<Asset> pictures) {
        return new ElementVersionView(version, version.images().stream()
                .flatMap(id -> pictures.stream().filter(picture -> picture.id() == id))
                .toList());
    }

    public List<Asset> views() {
        return pictures.stream().skip(1).toList();
    }
}
