package takebook.element;

import java.util.Collection;
import java.util.List;
import takebook.asset.Asset;

/** An element with the pictures a page shows of it. */
record ElementCard(Element element, List<ElementVersionView> versions) {

    static ElementCard of(Element element, Collection<Asset> pictures) {
        return new ElementCard(element,
                element.versions().stream().map(version -> ElementVersionView.of(version, pictures)).toList());
    }

    public ElementVersionView newest() {
        return versions.getFirst();
    }
}
