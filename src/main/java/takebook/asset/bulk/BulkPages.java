package takebook.asset.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.project.collection.AssetCollections;
import takebook.project.shot.Shots;
import takebook.search.Search;

/** Changes of many files: chosen, planned, looked at, applied, undone. Looking changes nothing. */
@Path("/assets/bulk")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
@Produces(MediaType.TEXT_HTML)
class BulkPages {

    static final List<String> KINDS = List.of("image", "video", "take");
    private static final BulkChange NOTHING = new BulkChange(List.of(), List.of(), null, null, null, null, null);

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance bulk(BulkView.Choice view);

        static native TemplateInstance bulkSheet(BulkView.Sheet view);
    }

    private final BulkChanges changes;
    private final BulkSheets sheets;
    private final Search search;
    private final Projects projects;
    private final Shots shots;
    private final AssetCollections collections;

    BulkPages(BulkChanges changes, BulkSheets sheets, Search search, Projects projects, Shots shots, AssetCollections collections) {
        this.changes = changes;
        this.sheets = sheets;
        this.search = search;
        this.projects = projects;
        this.shots = shots;
        this.collections = collections;
    }

    /** The files chosen by their boxes, or all that a query finds. */
    @GET
    public TemplateInstance choose(@QueryParam("id") List<Long> id, @QueryParam("q") @Nullable String q, @QueryParam("all") boolean all) {
        return Templates.bulk(choice(all || id.isEmpty() && q != null ? q == null ? "" : q.strip() : null, id, NOTHING, List.of()));
    }

    @POST
    public Response plan(@BeanParam BulkForm form) {
        String query = form.query();
        try {
            var ids = query == null ? form.id : search.all(query, KINDS, BulkChanges.MOST + 1).ids();
            return Response.seeOther(URI.create(changes.plan(form.change(), query, ids).url())).build();
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID) {
                throw refused;
            }
            return Response.status(refused.problem().status())
                    .entity(Templates.bulk(choice(query, form.id, form.change(), refused.violations())))
                    .build();
        }
    }

    @GET
    @Path("{bulk:\\d+}")
    public TemplateInstance show(long bulk) {
        return Templates.bulkSheet(sheets.of(changes.require(bulk)));
    }

    @POST
    @Path("{bulk:\\d+}/apply")
    public Response apply(long bulk) {
        changes.apply(bulk);
        return Response.seeOther(URI.create("/assets/bulk/" + bulk)).build();
    }

    @POST
    @Path("{bulk:\\d+}/undo")
    public Response undo(long bulk) {
        changes.undo(bulk);
        return Response.seeOther(URI.create("/assets/bulk/" + bulk)).build();
    }

    private BulkView.Choice choice(@Nullable String query, List<Long> ids, BulkChange entered, List<Violation> violations) {
        var found = query == null ? ids : search.all(query, KINDS, 12).ids();
        long total = query == null ? ids.stream().distinct().count() : search.count(query, KINDS);
        return new BulkView.Choice(query, query == null ? ids : List.of(), total, BulkChanges.MOST, sheets.cardsOf(found), projects.all(),
                collections.all(), shotGroups(), entered, violations);
    }

    private List<BulkView.ShotGroup> shotGroups() {
        return projects.all().stream()
                .filter(project -> !project.isArchived())
                .map((Project project) -> new BulkView.ShotGroup(project, shots.of(project.id())))
                .filter(group -> !group.shots().isEmpty())
                .toList();
    }
}
