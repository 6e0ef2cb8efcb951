package takebook.lineage.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jboss.logging.Logger;
import takebook.lineage.page.Grouping.Grouped;

/** Lays a graph out in layers, from left to right; the same graph always gives the same picture. */
@ApplicationScoped
class Draughtsman {

    private static final Logger LOG = Logger.getLogger(Draughtsman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int SEED = 1;
    private static final double LETTER = 6.2;
    private static final double LINE = 14;

    Draughtsman() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** Nothing when it takes too long or the library gives up: the page has the same as a list. */
    Optional<Drawing> draw(Grouped grouped) {
        var layout = CompletableFuture.supplyAsync(() -> layOut(grouped));
        try {
            return Optional.of(layout.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            layout.cancel(true);
            LOG.warnf(e, "no picture of %d boxes and %d lines", grouped.cards().size(), grouped.lines().size());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Drawing layOut(Grouped grouped) {
        var root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.RANDOM_SEED, SEED);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(16));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 20.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 36.0);

        Map<String, ElkNode> nodes = new HashMap<>();
        for (var card : grouped.cards()) {
            var node = ElkGraphUtil.createNode(root);
            node.setDimensions(Drawing.BOX_WIDTH, Drawing.BOX_HEIGHT);
            nodes.put(card.key(), node);
        }
        var edges = new ArrayList<ElkEdge>();
        for (var line : grouped.lines()) {
            var edge = ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to()));
            ElkGraphUtil.createLabel(line.words(), edge).setDimensions(line.words().length() * LETTER, LINE);
            edges.add(edge);
        }

        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());

        var boxes = grouped.cards().stream()
                .map(card -> new Drawing.Box(card, (int) nodes.get(card.key()).getX(), (int) nodes.get(card.key()).getY()))
                .toList();
        var arrows = edges.stream().map(Draughtsman::arrow).toList();
        return new Drawing((int) Math.ceil(root.getWidth()), (int) Math.ceil(root.getHeight()), boxes, arrows);
    }

    private static Drawing.Arrow arrow(ElkEdge edge) {
        var path = new StringBuilder();
        for (var section : edge.getSections()) {
            path.append("M%d %d".formatted(Math.round(section.getStartX()), Math.round(section.getStartY())));
            section.getBendPoints().forEach(bend -> path.append(" L%d %d".formatted(Math.round(bend.getX()), Math.round(bend.getY()))));
            path.append(" L%d %d".formatted(Math.round(section.getEndX()), Math.round(section.getEndY())));
        }
        var label = edge.getLabels().getFirst();
        return new Drawing.Arrow(path.toString(), label.getText(), (int) label.getX(), (int) (label.getY() + LINE - 3));
    }
}
