package takebook.element.gallery;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.element.VersionState;
import takebook.element.view.ElementKind;
import takebook.project.Project;

/**
 * The elements under one filter.
 *
 * @param total how many the filter finds, @param next the address of the following part
 */
record CatalogueView(CatalogueFilter filter, List<ElementCard> cards, int total, @Nullable String next, List<Project> projects) {

    public List<ElementKind> kinds() {
        return Arrays.asList(ElementKind.values());
    }

    public List<VersionState> states() {
        return Arrays.asList(VersionState.values());
    }
}
