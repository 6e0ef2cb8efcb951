package takebook.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.people.Roles;
import takebook.people.actor.Actor;

/** The log for scripts. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
class AuditApi {

    record EventAnswer(long id, Instant at, Actor actor, String action, Subject subject,
            Map<String, JsonNode> before, Map<String, JsonNode> after, String hash) {

        static EventAnswer of(AuditEvent event) {
            return new EventAnswer(event.seq(), event.at(), event.actor(), event.action(),
                    new Subject(event.subjectKind(), event.subjectId()), event.before(), event.after(), event.hash());
        }
    }

    record Subject(String kind, @Nullable Long id) {}

    /** {@code upTo} with its hash, or {@code brokenAt} and why. */
    record Verdict(boolean holds, @Nullable Long upTo, @Nullable String hash, @Nullable Long brokenAt, @Nullable String why) {}

    private static final int MOST = 200;

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    @GET
    public Listing<EventAnswer> list(
            @QueryParam("q") @DefaultValue("") String query,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var page = audit.page(query, after, Math.clamp(limit, 1, MOST));
        String next = page.nextAddress() == null ? null : "/api/v1/audit" + page.nextAddress() + "&limit=" + Math.clamp(limit, 1, MOST);
        return new Listing<>(page.events().stream().map(EventAnswer::of).toList(), next, page.total());
    }

    @GET
    @Path("verify")
    public Verdict verify() {
        return switch (audit.verify()) {
            case AuditVerdict.Holds(long upTo, String hash) -> new Verdict(true, upTo, hash, null, null);
            case AuditVerdict.Broken(long at, String why) -> new Verdict(false, null, null, at, why);
        };
    }
}
