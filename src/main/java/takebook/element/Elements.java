package takebook.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import takebook.problem.Problem;

/** Elements and their versions. A version is added, never changed. */
@ApplicationScoped
public class Elements {

    /** All elements, newest first, each with all its versions. */
    public List<Element> all() {
        var byElement = new LinkedHashMap<Long, List<ElementVersionRow>>();
        ElementVersionRow.newestFirst()
                .forEach(row -> byElement.computeIfAbsent(row.element.id, _ -> new ArrayList<>()).add(row));
        return byElement.values().stream().map(Elements::toElement).toList();
    }

    public Element require(long element) {
        var versions = ElementVersionRow.of(element);
        if (versions.isEmpty()) {
            throw noElement(element);
        }
        return toElement(versions);
    }

    private static Element toElement(List<ElementVersionRow> newestFirst) {
        return newestFirst.getFirst().element.toElement(
                newestFirst.stream().map(ElementVersionRow::toElementVersion).toList());
    }

    public ElementVersion requireVersion(long id) {
        return ElementVersionRow.<ElementVersionRow>findByIdOptional(id)
                .map(ElementVersionRow::toElementVersion)
                .orElseThrow(() -> Problem.NOT_FOUND.because("element version " + id));
    }

    public ElementVersion requireVersion(long element, int number) {
        return ElementVersionRow.numbered(element, number)
                .map(ElementVersionRow::toElementVersion)
                .orElseThrow(() -> Problem.NOT_FOUND.because("version %d of element %d".formatted(number, element)));
    }

    /** Those of the versions that exist. */
    public List<ElementVersion> versions(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : ElementVersionRow.all(ids).stream().map(ElementVersionRow::toElementVersion).toList();
    }

    private static RuntimeException noElement(long id) {
        return Problem.NOT_FOUND.because("element " + id);
    }
}
