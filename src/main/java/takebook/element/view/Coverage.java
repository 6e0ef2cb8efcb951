package takebook.element.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import takebook.asset.Asset;
import takebook.element.view.ViewVocabulary.View;

/**
 * Which views the pictures of a version show, and which it lacks.
 *
 * @param columns one for each picture, in the order of the version
 * @param lines one for each view this kind of element needs, can use, or has
 */
public record Coverage(List<Column> columns, List<Line> lines, int leastPixels) {

    /** How much a view matters for the kind of element. */
    public enum Need { IDENTITY, USEFUL, EXTRA }

    /** @param longEdge in pixels, @param enough whether that is what the guides ask for */
    public record Column(Asset picture, View view, int longEdge, boolean enough) {}

    /** @param cells whether each picture shows it */
    public record Line(View view, Need need, List<Boolean> cells) {

        public boolean covered() {
            return cells.contains(true);
        }
    }

    /** @param pictures those of the version that are there, by their numbers */
    public static Coverage of(ElementKind kind, List<Long> images, List<String> views, List<Asset> pictures, ViewVocabulary vocabulary) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < images.size(); i++) {
            long image = images.get(i);
            var view = vocabulary.view(views.get(i));
            pictures.stream().filter(picture -> picture.id() == image).findFirst()
                    .ifPresent(picture -> columns.add(column(picture, view, vocabulary.leastPixels())));
        }
        var needs = vocabulary.needs(kind);
        Set<String> wanted = new LinkedHashSet<>(needs.identity());
        wanted.addAll(needs.useful());
        columns.stream().map(Column::view).filter(view -> !view.unspecific()).map(View::id).forEach(wanted::add);
        var lines = wanted.stream()
                .map(id -> new Line(vocabulary.view(id), need(needs, id), columns.stream().map(column -> column.view().id().equals(id)).toList()))
                .toList();
        return new Coverage(List.copyOf(columns), lines, vocabulary.leastPixels());
    }

    private static Column column(Asset picture, View view, int leastPixels) {
        int longEdge = Math.max(picture.facts().width(), picture.facts().height());
        return new Column(picture, view, longEdge, longEdge >= leastPixels);
    }

    private static Need need(ViewVocabulary.Needs needs, String id) {
        if (needs.identity().contains(id)) {
            return Need.IDENTITY;
        }
        return needs.useful().contains(id) ? Need.USEFUL : Need.EXTRA;
    }

    /** “side”: views without which the subject drifts, and that no picture shows. */
    public List<String> gaps() {
        return lacking(Need.IDENTITY);
    }

    /** The same for views that would help. */
    public List<String> wishes() {
        return lacking(Need.USEFUL);
    }

    private List<String> lacking(Need need) {
        return lines.stream().filter(line -> line.need() == need && !line.covered())
                .map(line -> line.view().label().toLowerCase(Locale.ROOT)).toList();
    }

    public List<Column> tooSmall() {
        return columns.stream().filter(column -> !column.enough()).toList();
    }

    /** For a card: “no side view”; empty when nothing is missing. */
    public String gapLine() {
        return gaps().isEmpty() ? "" : "no %s view".formatted(String.join(", no ", gaps()));
    }

    public boolean complete() {
        return gaps().isEmpty() && tooSmall().isEmpty();
    }
}
