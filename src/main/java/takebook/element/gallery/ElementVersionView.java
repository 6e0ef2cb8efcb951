package takebook.element.gallery;

import java.util.Collection;
import java.util.List;
import takebook.asset.Asset;
import takebook.element.ElementVersion;
import takebook.element.view.Coverage;
import takebook.element.view.ViewVocabulary;

/**
 * A version with the pictures a page shows of it.
 *
 * @param takes how many takes were made with it
 */
record ElementVersionView(ElementVersion version, Coverage coverage, long takes) {

    static ElementVersionView of(ElementVersion version, Collection<Asset> pictures, ViewVocabulary vocabulary, long takes) {
        return new ElementVersionView(version,
                Coverage.of(version.kind(), version.images(), version.views(), List.copyOf(pictures), vocabulary), takes);
    }

    /** In the order of the version; the frontal view first. */
    public List<Coverage.Column> views() {
        return coverage.columns();
    }

    public List<Asset> pictures() {
        return coverage.columns().stream().map(Coverage.Column::picture).toList();
    }
}
