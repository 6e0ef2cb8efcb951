package takebook.people.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.people.Me;
import takebook.people.NewToken;
import takebook.people.People;
import takebook.people.Person;
import takebook.people.Role;
import takebook.people.Roles;
import takebook.people.Session;
import takebook.people.Sessions;
import takebook.people.Token;
import takebook.people.Tokens;
import takebook.people.credential.RequestCredentials;
import takebook.people.credential.SessionCookie;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** One's own account: password, sessions, tokens. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class MePages {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance me(MePage page);
    }

    /**
     * @param session the one this page is looked at with
     * @param mayGrant the roles a token of this person can have
     * @param newToken just made, and shown this once
     */
    record MePage(Person person, List<Session> sessions, @Nullable Long session, List<Token> tokens, Set<Role> mayGrant,
            @Nullable NewToken newToken, List<Violation> violations) {}

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_TOKEN_DAYS = 366;

    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Me me;
    private final RoutingContext routing;

    MePages(People people, Sessions sessions, Tokens tokens, Me me, RoutingContext routing) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
        this.me = me;
        this.routing = routing;
    }

    @GET
    public TemplateInstance show() {
        return page(null, List.of());
    }

    /** Every session ends, the one at hand too; this browser gets a new one. */
    @POST
    @Path("password")
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("password") @DefaultValue("") String password,
            @HeaderParam("User-Agent") @DefaultValue("unknown") String browser) {
        long id = me.person().id();
        if (!people.hasPassword(id, current)) {
            return refused(List.of(Violation.of("current", "This is not your password.")));
        }
        try {
            people.setPassword(id, password);
        } catch (ProblemException refused) {
            return refused(refused.violations());
        }
        SessionCookie.setSession(routing, sessions.start(id, browser, RequestCredentials.address(routing)));
        return to("/me");
    }

    @POST
    @Path("sessions/{session}/end")
    public Response endSession(long session) {
        sessions.end(me.person().id(), session);
        return to("/me");
    }

    @POST
    @Path("sessions/end-all")
    public Response endAllSessions() {
        sessions.endAll(me.person().id());
        SessionCookie.removeSession(routing);
        return to("/login");
    }

    /** The one answer to a post that is a page: the secret is shown here and can never be shown again. */
    @POST
    @Path("tokens")
    public Response createToken(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("roles") List<String> roles,
            @FormParam("days") @DefaultValue("90") int days) {
        try {
            if (days < 1 || days > LONGEST_TOKEN_DAYS) {
                return refused(List.of(Violation.of("days", "A token lives 1 to %d days.".formatted(LONGEST_TOKEN_DAYS))));
            }
            var token = tokens.create(me.person().id(), name, RoleNames.parse(roles), Duration.ofDays(days), me.roles());
            return Response.ok(page(token, List.of())).build();
        } catch (ProblemException refused) {
            return refused(refused.violations());
        }
    }

    @POST
    @Path("tokens/{token}/revoke")
    public Response revokeToken(long token) {
        tokens.revoke(token, me.person().id());
        return to("/me#tokens");
    }

    private Response refused(List<Violation> violations) {
        return Response.status(UNPROCESSABLE).entity(page(null, violations)).build();
    }

    private TemplateInstance page(@Nullable NewToken newToken, List<Violation> violations) {
        long id = me.person().id();
        return Templates.me(new MePage(me.person(), sessions.of(id), me.session(), tokens.of(id), me.roles(),
                newToken, violations));
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
