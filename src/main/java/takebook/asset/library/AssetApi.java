package takebook.asset.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.Ratings;
import takebook.asset.UploadResult;
import takebook.asset.fitness.Fitness;
import takebook.asset.rights.Rights;
import takebook.asset.upload.IdempotencyKeys;
import takebook.asset.upload.Streamed;
import takebook.asset.upload.Uploads;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;

@Path("/api/v1/assets")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class AssetApi {

    record FrameRequest(@Nullable Integer frame) {}

    record TrimRequest(@Nullable BigDecimal from, @Nullable BigDecimal to) {}

    /** @param fix one of those the asset offers in {@code fitness} */
    record FixRequest(@Nullable String fix) {}

    /** @param next where the list goes on, to be fetched as it is; null at the end */
    record Listing(List<AssetAnswer> items, @Nullable String next, long total) {}

    private final Assets assets;
    private final Uploads uploads;
    private final IdempotencyKeys keys;
    private final Shelf shelf;
    private final Ratings ratings;
    private final Rights rights;
    private final Fitness fitness;
    private final AssetAnswers answers;

    AssetApi(Assets assets, Uploads uploads, IdempotencyKeys keys, Shelf shelf, Ratings ratings, Rights rights, Fitness fitness, AssetAnswers answers) {
        this.assets = assets;
        this.ratings = ratings;
        this.answers = answers;
        this.uploads = uploads;
        this.keys = keys;
        this.shelf = shelf;
        this.rights = rights;
        this.fitness = fitness;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing list(
            @QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var part = shelf.part(q, after, limit);
        if (!part.errors().isEmpty()) {
            throw Problem.MALFORMED.because(part.errors().stream()
                    .map(error -> new Violation("q", error.message(), null))
                    .toList());
        }
        return new Listing(answers.of(part.assets()), part.next("/api/v1/assets"), part.total());
    }

    @POST
    @Streamed
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            InputStream body,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var received = uploads.form(body, contentType, idempotencyKey);
        CrashPoint.hit("upload.beforeResponse");
        return switch (received.result()) {
            case UploadResult.Added(var asset) -> created(asset);
            case UploadResult.Duplicate(var asset) -> received.made() ? created(asset) : versioned(Response.ok(answers.duplicateOf(asset)), asset);
            case UploadResult.Refused(var rule, var reason) ->
                throw Problem.UNREADABLE_MEDIA.because(List.of(new Violation("file", reason, rule)));
        };
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public Response show(long id) {
        var asset = assets.require(id);
        return versioned(Response.ok(answers.of(asset)), asset);
    }

    @PATCH
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(long id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode members) {
        var asset = assets.require(id);
        var change = MemberEdit.applied(asset, members, rights.terms());
        var changed = change(asset, MemberEdit.version(ifMatch, asset), change, members);
        return versioned(Response.ok(answers.of(changed)), changed);
    }

    /** Stars are the asset's own: a change of nothing else makes no new version. */
    private Asset change(Asset asset, int version, MemberEdit.Change change, JsonNode members) {
        var rating = MemberEdit.rating(members);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (rating.isEmpty() || members.size() > 1 || version != asset.version()) {
                changeAndState(asset.id(), version, change);
            }
            rating.ifPresent(stars -> ratings.rate(List.of(asset.id()), stars.isNull() ? null : stars.intValue()));
            return assets.require(asset.id());
        });
    }

    private void changeAndState(long id, int version, MemberEdit.Change change) {
        if (change.rights() == null) {
            assets.change(id, version, change.edit());
        } else {
            assets.change(id, version, change.edit(), change.rights());
        }
    }

    @POST
    @Path("{id:\\d+}/frames")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response frame(long id, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, FrameRequest request) {
        int frame = required(request.frame(), "frame", "the number of a frame, from 0");
        claim(idempotencyKey, "frame %d %d".formatted(id, frame));
        return created(assets.frame(id, frame));
    }

    @POST
    @Path("{id:\\d+}/trims")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trim(long id, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, TrimRequest request) {
        var from = required(request.from(), "from", "the second it begins with");
        var to = required(request.to(), "to", "the second it ends at");
        claim(idempotencyKey, "trim %d %s %s".formatted(id, from.stripTrailingZeros(), to.stripTrailingZeros()));
        return created(assets.trim(id, from, to));
    }

    /** What would fit, made once: asking again answers with the same asset, so no key is needed. */
    @POST
    @Path("{id:\\d+}/fixes")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response fix(long id, FixRequest request) {
        return created(fitness.fix(id, required(request.fix(), "fix", "one of the fixes that are offered, such as those in fitness")));
    }

    private void claim(@Nullable String idempotencyKey, String request) {
        if (idempotencyKey != null) {
            keys.claim(idempotencyKey, request);
        }
    }

    private static <T> T required(@Nullable T value, String field, String what) {
        if (value == null) {
            throw Problem.INVALID.because(List.of(Violation.of(field, "Give " + what)));
        }
        return value;
    }

    private Response created(Asset asset) {
        return versioned(Response.created(URI.create("/api/v1/assets/" + asset.id())).entity(answers.of(asset)), asset);
    }

    private static Response versioned(Response.ResponseBuilder answer, Asset asset) {
        return answer.header("ETag", "\"%d\"".formatted(asset.version())).build();
    }
}
