package takebook.asset.likeness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.people.Roles;

@Path("/assets/likeness")
@RunOnVirtualThread
class LikenessPages {

    private static final int GROUPS = 12;

    /**
     * @param of the asset whose group alone is shown; null for all groups
     * @param merged a merge that was just made, with its undo; null for none
     */
    record View(List<Group> groups, @Nullable Long next, long total, @Nullable Asset of, @Nullable Merge merged, @Nullable Asset keeper) {

        public @Nullable String nextUrl() {
            return next == null ? null : "/assets/likeness?before=" + next;
        }
    }

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance likeness(View view);
    }

    private final Likeness likeness;
    private final Assets assets;

    LikenessPages(Likeness likeness, Assets assets) {
        this.likeness = likeness;
        this.assets = assets;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance groups(
            @QueryParam("of") @Nullable Long of, @QueryParam("before") @Nullable Long before, @QueryParam("merged") @Nullable Long merged) {
        var done = merged == null ? null : likeness.require(merged);
        var keeper = done == null ? null : assets.require(done.keeper());
        if (of != null) {
            var asset = assets.require(of);
            var groups = likeness.groupOf(of).stream().toList();
            return Templates.likeness(new View(groups, null, groups.size(), asset, done, keeper));
        }
        var page = likeness.page(before, GROUPS);
        return Templates.likeness(new View(page.groups(), page.next(), page.total(), null, done, keeper));
    }

    /** Which one is kept, and which are merged into it; or that they are no copies at all. */
    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response decide(@RestForm @Nullable Long keep, @RestForm("id") List<Long> members, @RestForm @Nullable String decision) {
        if ("apart".equals(decision)) {
            likeness.setApart(members);
            return to("/assets/likeness");
        }
        long keeper = keep == null ? 0 : keep;
        var merge = likeness.merge(keeper, members.stream().filter(id -> id != keeper).toList());
        return to("/assets/likeness?merged=" + merge.id());
    }

    @POST
    @Path("merges/{merge:\\d+}/undo")
    @RolesAllowed(Roles.CURATOR)
    public Response undo(long merge) {
        var undone = likeness.undo(merge);
        return to("/assets/likeness?of=" + undone.keeper());
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
