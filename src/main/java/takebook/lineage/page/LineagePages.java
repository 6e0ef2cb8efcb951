package takebook.lineage.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import takebook.lineage.Lineage;
import takebook.people.Roles;

/** The lineage of anything, and the way from an id to the page of the thing. */
@Path("/")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class LineagePages {

    private static final String ALL = "all";
    private static final String DRAWING = "drawing";

    @CheckedTemplate(basePath = "lineage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance lineage(LineageView view);
    }

    private final Lineage lineage;
    private final Relatives relatives;
    private final Draughtsman draughtsman;

    LineagePages(Lineage lineage, Relatives relatives, Draughtsman draughtsman) {
        this.lineage = lineage;
        this.relatives = relatives;
        this.draughtsman = draughtsman;
    }

    @GET
    @Path("lineage/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(long id, @QueryParam("up") @DefaultValue("2") int up, @QueryParam("down") @DefaultValue("1") int down,
            @QueryParam("show") @DefaultValue("") String show) {
        var family = relatives.around(id, up, down);
        int count = family.relatives().size();
        boolean tooMany = count > LineageView.MOST_DRAWN;
        boolean everything = show.equals(ALL) && !tooMany;
        var grouped = Grouping.of(family, everything);

        boolean wanted = !tooMany || show.equals(DRAWING);
        var drawing = wanted ? draughtsman.draw(grouped) : Optional.<Drawing>empty();
        String trouble = wanted
                ? "The picture could not be drawn in time. The list below holds the same."
                : "These are %d things, too many for a picture one can read. The list below holds them all.".formatted(count);
        return Templates.lineage(new LineageView(family.focus(), up, down, everything, count, drawing.orElse(null),
                drawing.isPresent() ? null : trouble, tooMany && !wanted, grouped.cards().size() < count,
                Branch.causes(family), Branch.effects(family)));
    }

    @GET
    @Path("node/{id}")
    public Response thing(long id) {
        var node = lineage.require(id);
        return Response.seeOther(URI.create(node.kind().urlOf(id))).build();
    }
}
