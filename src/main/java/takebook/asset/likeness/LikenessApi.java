package takebook.asset.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Copies, for programs. */
@Path("/api/v1/likeness")
@RunOnVirtualThread
class LikenessApi {

    private static final int MOST = 100;
    private static final String ADDRESS = "/api/v1/likeness";

    /** @param why what makes it the best of its group, or what it lacks against the best */
    record Member(long asset, boolean best, String why) {}

    /** @param members the best first */
    record GroupAnswer(long id, List<Member> members) {}

    /** @param percent how much it looks like the asset asked about, 0 to 100 */
    record Alike(long asset, int percent) {}

    /**
     * What is known of the copies of one asset.
     *
     * @param keeper what was kept in its stead
     * @param keptInsteadOf what it was kept in the stead of
     * @param group the open group it is in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingAnswer(@Nullable Long keeper, List<Long> keptInsteadOf, List<Alike> alike, @Nullable Long group) {}

    record MergeRequest(@Nullable Long keeper, @Nullable List<Long> superseded) {}

    record ApartRequest(@Nullable List<Long> assets) {}

    private final Likeness likeness;
    private final Assets assets;
    private final RequestKeys keys;

    LikenessApi(Likeness likeness, Assets assets, RequestKeys keys) {
        this.likeness = likeness;
        this.assets = assets;
        this.keys = keys;
    }

    /** Groups nobody has decided about, newest first. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<GroupAnswer> groups(@RestQuery @Nullable Long after, @RestQuery @DefaultValue("50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var page = likeness.page(after, size);
        String next = page.next() == null ? null : "%s?after=%d&limit=%d".formatted(ADDRESS, page.next(), size);
        return new Listing<>(page.groups().stream().map(LikenessApi::answer).toList(), next, page.total());
    }

    @GET
    @Path("{asset:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public StandingAnswer of(long asset) {
        var standing = likeness.of(assets.require(asset));
        return new StandingAnswer(standing.keeper() == null ? null : standing.keeper().id(),
                standing.keptInsteadOf().stream().map(Asset::id).toList(),
                standing.twins().stream().map(twin -> new Alike(twin.asset().id(), twin.percent())).toList(),
                standing.group());
    }

    /** Keeps one of several copies. */
    @POST
    @Path("merges")
    @RolesAllowed(Roles.CURATOR)
    public Response merge(@Nullable MergeRequest asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null || asked.keeper() == null || asked.superseded() == null || asked.superseded().isEmpty()) {
            throw Problem.INVALID.because(List.of(
                    Violation.of("keeper", "Give the number of the asset to keep, and in superseded those it is kept in the stead of.")));
        }
        var merge = likeness.require(keys.once(key, ADDRESS + "/merges", asked,
                () -> likeness.merge(asked.keeper(), asked.superseded()).id()));
        return Response.created(URI.create(ADDRESS + "/merges/" + merge.id())).entity(merge).build();
    }

    @GET
    @Path("merges/{merge:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public Merge show(long merge) {
        return likeness.require(merge);
    }

    @POST
    @Path("merges/{merge:\\d+}/undo")
    @RolesAllowed(Roles.CURATOR)
    public Merge undo(long merge) {
        return likeness.undo(merge);
    }

    /** These are no copies of each other, whatever they look like. */
    @POST
    @Path("apart")
    @RolesAllowed(Roles.CURATOR)
    public void setApart(@Nullable ApartRequest asked) {
        likeness.setApart(asked == null || asked.assets() == null ? List.of() : asked.assets());
    }

    private static GroupAnswer answer(Group group) {
        return new GroupAnswer(group.id(), group.members().stream()
                .map(member -> new Member(member.asset().id(), member.best(), member.why()))
                .toList());
    }
}
