package takebook.motion.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.motion.Motion;
import takebook.motion.Motions;
import takebook.motion.Moves;
import takebook.motion.NewMotion;
import takebook.motion.NewTrial;
import takebook.motion.Trial;
import takebook.people.RequestKeys;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

@Path(MotionApi.ADDRESS)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class MotionApi {

    static final String ADDRESS = "/api/v1/motion";

    private static final int MOST = 200;

    private final Motions motions;
    private final Moves moves;
    private final MotionCards cards;
    private final Search search;
    private final RequestKeys keys;

    MotionApi(Motions motions, Moves moves, MotionCards cards, Search search, RequestKeys keys) {
        this.motions = motions;
        this.moves = moves;
        this.cards = cards;
        this.search = search;
        this.keys = keys;
    }

    /** Newest first, the retired ones too; with {@code q}, what search finds, without them. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<MotionAnswer> list(@RestQuery @Nullable String q, @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return q == null || q.isBlank() ? newest(after, size) : found(q.strip(), after, size);
    }

    private Listing<MotionAnswer> newest(@Nullable String after, int size) {
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Problem.MALFORMED.because("“after” is where another page ended, not “%s”".formatted(after));
        }
        var found = motions.part(after == null ? null : Long.valueOf(after), size + 1);
        var shown = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? "%s?after=%d&limit=%d".formatted(ADDRESS, shown.getLast().id(), size) : null;
        return new Listing<>(answers(shown), next, motions.count());
    }

    private Listing<MotionAnswer> found(String q, @Nullable String after, int size) {
        var answer = search.search(new SearchQuery(q, List.of("motion"), size, after));
        var ids = answer.items().stream().map(Hit::id).toList();
        var found = motions.all(ids).stream().sorted(Comparator.comparing(motion -> ids.indexOf(motion.id()))).toList();
        String next = answer.next() == null ? null : "%s?q=%s&limit=%d&after=%s".formatted(ADDRESS,
                URLEncoder.encode(q, StandardCharsets.UTF_8), size, URLEncoder.encode(answer.next(), StandardCharsets.UTF_8));
        return new Listing<>(answers(found), next, answer.total());
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response file(@Nullable NewMotion asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with asset and, if known, move, family and notes.");
        }
        long id = keys.once(key, ADDRESS, asked, () -> motions.file(asked).id());
        return versioned(Response.created(URI.create(ADDRESS + "/" + id)), motions.require(id));
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public Response show(long id) {
        return versioned(Response.ok(), motions.require(id));
    }

    /** By RFC 7396: members that are there are changed, null takes one away. */
    @PATCH
    @Path("{id:\\d+}")
    @RolesAllowed(Roles.CURATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(long id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode members) {
        var motion = motions.require(id);
        var asked = MotionPatch.applied(motion, members);
        return versioned(Response.ok(), motions.change(id, MotionPatch.version(ifMatch, motion), asked));
    }

    @POST
    @Path("{id:\\d+}/tests")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response test(long id, @Nullable NewTrial asked, @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (asked == null) {
            throw Problem.MALFORMED.because("Send a JSON object with result and, if known, triedOn, take and quirk.");
        }
        long made = keys.once(key, "%s/%d/tests".formatted(ADDRESS, id), asked, () -> motions.add(id, asked).id());
        var trial = motions.trials(List.of(id)).getOrDefault(id, List.<Trial>of()).stream().filter(each -> each.id() == made).findFirst().orElseThrow();
        return Response.created(URI.create("%s/%d".formatted(ADDRESS, id))).entity(trial).build();
    }

    private Response versioned(Response.ResponseBuilder answer, Motion motion) {
        return answer.entity(answers(List.of(motion)).getFirst()).header("ETag", "\"%d\"".formatted(motion.version())).build();
    }

    private List<MotionAnswer> answers(List<Motion> found) {
        Map<String, String> families = moves.families().stream()
                .flatMap(family -> family.moves().stream().map(move -> Map.entry(move.key(), family.key())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return cards.of(found).stream()
                .map(card -> MotionAnswer.of(card, card.move() == null ? null : families.get(card.move().key())))
                .toList();
    }
}
