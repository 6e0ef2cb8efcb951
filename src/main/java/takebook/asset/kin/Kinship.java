package takebook.asset.kin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.lineage.Edge;
import takebook.lineage.Lineage;
import takebook.lineage.Node;
import takebook.lineage.Relation;

/**
 * What an asset was made from, one step away. A generation is an act, not a thing to look at: behind a take stand the inputs of
 * its generation.
 */
@ApplicationScoped
public class Kinship {

    private record Step(Edge edge, long other) {}

    private final Lineage lineage;
    private final Assets assets;

    Kinship(Lineage lineage, Assets assets) {
        this.lineage = lineage;
        this.assets = assets;
    }

    public List<Relative> madeFrom(long asset) {
        var steps = new ArrayList<Step>();
        for (Edge edge : lineage.causesOf(asset)) {
            steps.add(new Step(edge, edge.object()));
            if (edge.relation() == Relation.WAS_GENERATED_BY) {
                lineage.causesOf(edge.object()).forEach(input -> steps.add(new Step(input, input.object())));
            }
        }
        return relatives(steps);
    }

    private List<Relative> relatives(List<Step> steps) {
        var ids = steps.stream().map(Step::other).distinct().toList();
        Map<Long, Node> nodes = lineage.nodes(ids).stream().collect(Collectors.toMap(Node::id, Function.identity()));
        Map<Long, Asset> known = assets.all(ids).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        var found = new LinkedHashMap<Long, Relative>();
        for (Step step : steps) {
            Optional.ofNullable(nodes.get(step.other()))
                    .ifPresent(node -> found.putIfAbsent(node.id(), relative(step, node, known.get(node.id()))));
        }
        return List.copyOf(found.values());
    }

    private static Relative relative(Step step, Node node, @Nullable Asset asset) {
        return new Relative(
                node.id(),
                node.kind(),
                what(node, asset),
                step.edge().role(),
                asset == null ? node.label() : asset.title(),
                Lineage.urlOf(node.id()),
                asset != null && asset.renditions().poster() ? asset.id() : null);
    }

    private static String what(Node node, @Nullable Asset asset) {
        return switch (node.kind()) {
            case GENERATION -> "generation";
            case ELEMENT_VERSION -> "element";
            case PROMPT_VERSION -> "prompt";
            case MOTION -> "motion reference";
            case ASSET -> {
                if (asset != null && asset.isTake()) {
                    yield "take";
                }
                yield asset != null && asset.isVideo() ? "clip" : "picture";
            }
        };
    }
}
