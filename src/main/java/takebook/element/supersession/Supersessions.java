package takebook.element.supersession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.diff.VersionDiff;
import takebook.element.supersession.SupersessionQueries.Found;
import takebook.element.supersession.SupersessionQueries.Step;
import takebook.lineage.Lineage;
import takebook.lineage.Node;

/** Tells what is out of date, by which version, and what was made with an old one. */
@ApplicationScoped
public class Supersessions {

    private final SupersessionQueries queries;
    private final Elements elements;
    private final Lineage lineage;

    Supersessions(SupersessionQueries queries, Elements elements, Lineage lineage) {
        this.queries = queries;
        this.elements = elements;
        this.lineage = lineage;
    }

    /** By asset; those that are up to date are left out. One statement for all of them, and one for the versions found. */
    public Map<Long, List<Supersession>> of(Collection<Long> assets) {
        return assets.isEmpty() ? Map.of()
                : described(queries.of(assets)).stream().collect(Collectors.groupingBy(Supersession::asset));
    }

    /** Which of these are out of date. One statement. */
    public Set<Long> among(Collection<Long> assets) {
        return assets.isEmpty() ? Set.of() : queries.of(assets).stream().map(Found::asset).collect(Collectors.toSet());
    }

    /** By asset a sentence for each of its old versions, “Mara v1 was replaced by v2”. One statement. */
    public Map<Long, List<String>> sentences(Collection<Long> assets) {
        return assets.isEmpty() ? Map.of()
                : queries.of(assets).stream().collect(Collectors.groupingBy(Found::asset, Collectors.mapping(Found::sentence, Collectors.toList())));
    }

    /** Everything that makes this asset out of date, with how it got there. */
    public List<Reason> reasons(long asset) {
        var found = described(queries.of(List.of(asset)));
        return found.isEmpty() ? List.of() : explained(asset, found);
    }

    private List<Reason> explained(long asset, List<Supersession> found) {
        var steps = queries.steps(asset);
        var reached = elements.versions(steps.stream().map(Step::to).distinct().toList());
        return found.stream().map(supersession -> {
            var others = reached.stream()
                    .filter(version -> version.element() == supersession.used().element() && version.id() != supersession.used().id())
                    .map(ElementVersion::id)
                    .collect(Collectors.toSet());
            var way = Ways.shortest(steps, asset, supersession.used().id(), others);
            return new Reason(supersession, VersionDiff.between(supersession.used(), supersession.current()).phrases(), inOrder(way));
        }).toList();
    }

    private List<Node> inOrder(List<Long> way) {
        var nodes = lineage.nodes(way).stream().collect(Collectors.toMap(Node::id, Function.identity()));
        return way.stream().map(nodes::get).toList();
    }

    /**
     * What is out of date because of this element, the youngest first; an asset made with two old versions is there twice.
     *
     * @param limit how many assets
     * @param before only assets with a smaller number; null begins with the youngest
     */
    public List<Supersession> becauseOf(long element, @Nullable Long before, int limit) {
        return described(queries.becauseOf(element, before == null ? Long.MAX_VALUE : before, limit));
    }

    private List<Supersession> described(List<Found> found) {
        var ids = found.stream().flatMap(each -> List.of(each.version(), each.current()).stream()).distinct().toList();
        var versions = elements.versions(ids).stream().collect(Collectors.toMap(ElementVersion::id, Function.identity()));
        return found.stream()
                .map(each -> new Supersession(each.asset(), versions.get(each.version()), versions.get(each.current()), each.pinned()))
                .toList();
    }
}
