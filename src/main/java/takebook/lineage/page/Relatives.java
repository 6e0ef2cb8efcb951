package takebook.lineage.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takebook.lineage.Edge;
import takebook.lineage.Lineage;
import takebook.lineage.Node;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeFacts.NodeFact;

/** A part of the graph with today's names, for pages and API. */
@ApplicationScoped
class Relatives {

    private final Lineage lineage;
    private final Instance<NodeFacts> facts;
    private final ObjectMapper json;

    Relatives(Lineage lineage, Instance<NodeFacts> facts, ObjectMapper json) {
        this.lineage = lineage;
        this.facts = facts;
        this.json = json;
    }

    Family around(long id, int up, int down) {
        var graph = lineage.around(id, up, down);
        var known = facts(graph.nodes());
        var people = new ArrayList<Relative>();
        for (var node : graph.nodes()) {
            var fact = known.get(node.id());
            people.add(new Relative(node, fact == null ? node.label() : fact.title(), fact == null ? null : fact.state(),
                    fact == null ? null : fact.sign()));
        }
        return new Family(people, graph.edges().stream().map(edge -> new Tie(edge, words(edge))).toList());
    }

    private Map<Long, NodeFact> facts(List<Node> nodes) {
        var byKind = nodes.stream().collect(Collectors.groupingBy(Node::kind, Collectors.mapping(Node::id, Collectors.toList())));
        var known = new HashMap<Long, NodeFact>();
        for (var source : facts) {
            var ids = byKind.get(source.kind());
            if (ids != null) {
                known.putAll(source.of(ids));
            }
        }
        return known;
    }

    /** What the cause was used as: its token in the prompt where it had one, else its role. */
    private String words(Edge edge) {
        try {
            String token = json.readTree(edge.detail()).path("token").asText("");
            String role = edge.role().replace('_', ' ');
            if (token.isEmpty()) {
                return role;
            }
            String bare = token.startsWith("@") ? token.substring(1) : token;
            return edge.role().isEmpty() || bare.startsWith(edge.role()) ? bare : bare + ", " + role;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds a detail that is no JSON, at edge %d to %d"
                    .formatted(edge.subject(), edge.object()), e);
        }
    }
}
