package takebook.lineage.use;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.lineage.Lineage;
import takebook.lineage.Node;
import takebook.people.Roles;
import takebook.problem.Problem;

/** What depends on a thing, whole: for who wants more than the newest few. */
@Path("/lineage/{id:\\d+}/used-by")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class UsePages {

    private static final int EACH = 24;
    private static final int PART = 60;

    @CheckedTemplate(basePath = "lineage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance usedBy(Node node, List<UseGroup> groups, boolean whole);
    }

    private final Uses uses;
    private final Lineage lineage;

    UsePages(Uses uses, Lineage lineage) {
        this.uses = uses;
        this.lineage = lineage;
    }

    @GET
    public TemplateInstance show(long id, @QueryParam("group") @Nullable String group, @QueryParam("after") @Nullable Long after) {
        var node = lineage.require(id);
        if (group == null || group.isEmpty()) {
            return Templates.usedBy(node, uses.groups(id, EACH), false);
        }
        var kind = UseKind.named(group).orElseThrow(() -> Problem.NOT_FOUND.because("There is no group “%s”".formatted(group)));
        return Templates.usedBy(node, List.of(uses.group(id, kind, after, PART)), true);
    }
}
