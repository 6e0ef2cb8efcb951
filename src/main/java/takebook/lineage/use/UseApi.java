package takebook.lineage.use;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.lineage.Lineage;
import takebook.people.Roles;
import takebook.problem.Problem;

/** What depends on a thing, for programs. */
@Path("/api/v1/lineage/{id:\\d+}/used-by")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UseApi {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(long id, String kind, String title, @Nullable String state, String role, String url) {}

    /** @param counts of all groups; {@code items} are those of the group asked for, of all groups without one */
    record Answer(Map<String, Long> counts, List<Item> items, @Nullable String next) {}

    private final Uses uses;
    private final Lineage lineage;

    UseApi(Uses uses, Lineage lineage) {
        this.uses = uses;
        this.lineage = lineage;
    }

    @GET
    public Answer show(long id, @QueryParam("group") @Nullable String group, @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        lineage.require(id);
        var counts = new LinkedHashMap<String, Long>();
        uses.counts(id).forEach((kind, count) -> counts.put(kind.word(), count));
        if (group == null) {
            var items = uses.groups(id, limit).stream().flatMap(each -> each.items().stream()).map(UseApi::item).toList();
            return new Answer(counts, items, null);
        }
        var kind = UseKind.named(group).orElseThrow(() -> Problem.NOT_FOUND.because("There is no group “%s”".formatted(group)));
        var part = uses.group(id, kind, after, limit);
        String next = part.next() == null ? null
                : "/api/v1/lineage/%d/used-by?group=%s&limit=%d&after=%d".formatted(id, kind.word(), limit, part.next());
        return new Answer(counts, part.items().stream().map(UseApi::item).toList(), next);
    }

    private static Item item(Use use) {
        return new Item(use.id(), use.kind().name(), use.title(), use.state(), use.role(), use.url());
    }
}
