package takebook.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;

/**
 * The graph of what was made from what.
 *
 * <p>Writing happens only inside the caller's transaction, the one that creates the thing itself. Walks cost as much as their
 * answer is large, whatever the size of the graph.
 */
@ApplicationScoped
public class Lineage {

    /** More levels than any production has; walks that ask for more get this many. */
    public static final int MOST_DEPTH = 100;

    private final LineageQueries queries;
    private final ObjectMapper json;
    private final Clock clock;

    Lineage(LineageQueries queries, ObjectMapper json, Clock clock) {
        this.queries = queries;
        this.json = json;
        this.clock = clock;
    }

    /** @return the id, larger than every id before it, which the caller's row takes as its own */
    @Transactional(TxType.MANDATORY)
    public long register(NodeKind kind, String label, @Nullable Long project) {
        return queries.insertNode(kind, label, project, clock.instant());
    }

    @Transactional(TxType.MANDATORY)
    public void link(long subject, long object, Relation relation, String role, int position) {
        queries.insertEdge(new Edge(subject, object, relation, role, position, "{}"));
    }

    /** @param detail small facts about the use, such as the token in the prompt */
    @Transactional(TxType.MANDATORY)
    public void link(long subject, long object, Relation relation, String role, int position, Map<String, ?> detail) {
        queries.insertEdge(new Edge(subject, object, relation, role, position, asJson(detail)));
    }

    public Node require(long id) {
        return queries.nodes(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("nothing in the library has the number " + id));
    }

    /** Everything it was made from, nearest first; each thing once, at its shortest distance. */
    public List<Ancestor> ancestors(long id, int maxDepth) {
        return queries.up(id, bounded(maxDepth)).stream()
                .map(node -> new Ancestor(node.id(), node.kind(), node.label(), node.distance()))
                .toList();
    }

    /** Everything made from it, nearest first; each thing once, at its shortest distance. */
    public List<Descendant> descendants(long id, int maxDepth) {
        return queries.down(id, bounded(maxDepth)).stream()
                .map(node -> new Descendant(node.id(), node.kind(), node.label(), node.distance()))
                .toList();
    }

    /** @param up levels of causes, @param down levels of effects; 0 leaves that side out */
    public Graph around(long id, int up, int down) {
        var nodes = new ArrayList<Node>();
        nodes.add(require(id));
        nodes.addAll(queries.up(id, bounded(up)));
        nodes.addAll(queries.down(id, bounded(down)));
        var ids = nodes.stream().map(Node::id).toList();
        return new Graph(nodes, queries.edgesAmong(new LinkedHashSet<>(ids)));
    }

    /** What it depends on directly, by position. */
    public List<Edge> causesOf(long id) {
        return queries.edgesFrom(id);
    }

    /** What depends on it directly, oldest first. */
    public List<Edge> effectsOf(long id) {
        return queries.edgesTo(id);
    }

    /** How many things were made from each of these, or use it; what nothing depends on is left out. One statement. */
    public Map<Long, Long> timesUsed(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : queries.uses(ids);
    }

    /** Those of these that are on record as made from something. One statement. */
    public Set<Long> withCauses(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : queries.withCauses(ids);
    }

    /** The nodes that exist among these, in the order of their ids. */
    public List<Node> nodes(Collection<Long> ids) {
        return queries.nodes(ids);
    }

    /** A link that works for every kind of node. */
    public static String urlOf(long id) {
        return "/node/" + id;
    }

    private static int bounded(int depth) {
        return Math.clamp(depth, 0, MOST_DEPTH);
    }

    private String asJson(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this detail is no JSON: " + detail, e);
        }
    }
}
