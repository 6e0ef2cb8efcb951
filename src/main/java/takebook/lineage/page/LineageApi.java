package takebook.lineage.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import takebook.lineage.Edge;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Roles;

/** The lineage of anything, for programs. */
@Path("/api/v1/lineage")
class LineageApi {

    /**
     * @param distance edges on the shortest way from the thing asked about, whichever direction; 0 for that thing itself
     * @param side {@code cause} or {@code effect}, seen from the thing asked about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApiNode(long id, NodeKind kind, String label, @Nullable String state, int distance, @Nullable String side, String url,
            Instant createdAt) {}

    /** @param from the effect, @param to its cause: {@code from WAS_GENERATED_BY to} reads as a sentence */
    record ApiEdge(long from, long to, Relation relation, String role, int position, @JsonRawValue String detail) {}

    record ApiGraph(List<ApiNode> nodes, List<ApiEdge> edges) {}

    private final Relatives relatives;

    LineageApi(Relatives relatives) {
        this.relatives = relatives;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @RunOnVirtualThread
    @Operation(summary = "What a thing was made from, and what was made from it",
            description = "Edges point from the effect (from) to its cause (to), in the words of W3C PROV. Nodes carry their shortest"
                    + " distance from the thing asked about. All edges among the listed nodes are given.")
    public ApiGraph around(long id, @QueryParam("up") @DefaultValue("3") int up, @QueryParam("down") @DefaultValue("3") int down) {
        var family = relatives.around(id, up, down);
        return new ApiGraph(
                family.relatives().stream().map(LineageApi::node).toList(),
                family.ties().stream().map(tie -> edge(tie.edge())).toList());
    }

    private static ApiNode node(Relative relative) {
        var node = relative.node();
        String side = node.distance() == 0 ? null : node.up() ? "cause" : "effect";
        return new ApiNode(node.id(), node.kind(), relative.title(), relative.state(), node.distance(), side, relative.url(), node.createdAt());
    }

    private static ApiEdge edge(Edge edge) {
        return new ApiEdge(edge.subject(), edge.object(), edge.relation(), edge.role(), edge.position(), edge.detail());
    }
}
