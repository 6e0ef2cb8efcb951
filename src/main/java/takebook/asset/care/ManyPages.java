package takebook.asset.care;

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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.disposal.Disposals;
import takebook.asset.rights.Rights;
import takebook.asset.rights.RightsEntry;
import takebook.asset.rights.Terms;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.search.Search;

/** The rights of many files at once, and taking many out of sight: those chosen by their boxes, or all that a query finds. */
@Path("/assets/care")
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
@Produces(MediaType.TEXT_HTML)
class ManyPages {

    private static final int MOST = 2_000;
    private static final int SHOWN = 12;
    private static final List<String> KINDS = List.of("image", "video", "take");

    /** @param sample the first of the files; {@code ids} are all of them */
    record Choice(List<Long> ids, List<Asset> sample, Terms terms, RightsEntry entry, List<Violation> violations) {}

    /** @param hidden those that were in sight before, for the undo; empty when rights were stated */
    record Done(String what, List<Long> ids, List<Long> hidden, List<Asset> sample) {}

    @CheckedTemplate(basePath = "asset", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance care(Choice view);

        static native TemplateInstance careDone(Done view);
    }

    private final Assets assets;
    private final Rights rights;
    private final Disposals disposals;
    private final Search search;

    ManyPages(Assets assets, Rights rights, Disposals disposals, Search search) {
        this.assets = assets;
        this.rights = rights;
        this.disposals = disposals;
        this.search = search;
    }

    @GET
    public TemplateInstance choose(@QueryParam("id") List<Long> id, @QueryParam("q") @Nullable String q) {
        var ids = id.isEmpty() && q != null ? search.all(q, KINDS, MOST + 1).ids() : id.stream().distinct().toList();
        var violations = ids.size() <= MOST ? List.<Violation>of()
                : List.of(Violation.of("", "At most %d files at once: narrow the query first.".formatted(MOST)));
        return Templates.care(choice(ids.stream().limit(MOST).toList(), RightsEntry.empty(), violations));
    }

    @POST
    @Path("rights")
    public Response state(@RestForm("id") List<Long> id, @BeanParam RightsForm form) {
        var entry = form.entry();
        var violations = new Violations();
        var stated = entry.read(rights.terms(), "", violations);
        if (stated == null || tooMany(id)) {
            return Response.status(Problem.INVALID.status()).entity(Templates.care(choice(id, entry, violations.all()))).build();
        }
        rights.set(id, stated);
        return done("Rights stated for", id, List.of());
    }

    @POST
    @Path("hide")
    public Response hide(@RestForm("id") List<Long> id) {
        return done("Hidden:", id, tooMany(id) ? List.of() : disposals.hide(id));
    }

    @POST
    @Path("unhide")
    public Response unhide(@RestForm("id") List<Long> id) {
        if (!tooMany(id)) {
            disposals.unhide(id);
        }
        return done("Brought back:", id, List.of());
    }

    private static boolean tooMany(List<Long> ids) {
        return ids.isEmpty() || ids.size() > MOST;
    }

    private Choice choice(List<Long> ids, RightsEntry entry, List<Violation> violations) {
        return new Choice(ids, assets.all(ids.stream().limit(SHOWN).toList()), rights.terms(), entry, violations);
    }

    /** Sent again by a reload it changes nothing more, so the answer is the page itself. */
    private Response done(String what, List<Long> ids, List<Long> hidden) {
        return Response.ok(Templates.careDone(new Done(what, ids, hidden, assets.all(ids.stream().limit(SHOWN).toList())))).build();
    }
}
