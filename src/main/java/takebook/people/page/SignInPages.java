package takebook.people.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import takebook.LocalPath;
import takebook.people.Me;
import takebook.people.People;
import takebook.people.Person;
import takebook.people.Sessions;
import takebook.people.SignIn;
import takebook.people.credential.RequestCredentials;
import takebook.people.credential.SessionCookie;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** In and out: the first account, log-in and log-out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SignInPages {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance login(String name, String next, String message);
        static native TemplateInstance setup(String name, String displayName, List<Violation> violations);
    }

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    private final People people;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Me me;
    private final RoutingContext routing;

    SignInPages(People people, SignIn signIn, Sessions sessions, Me me, RoutingContext routing) {
        this.people = people;
        this.signIn = signIn;
        this.sessions = sessions;
        this.me = me;
        this.routing = routing;
    }

    @GET
    @Path("login")
    @PermitAll
    public Response login(@QueryParam("next") @DefaultValue("/") String next) {
        if (!people.isSetUp()) {
            return to("/setup");
        }
        if (me.isSignedIn()) {
            return to(LocalPath.orHome(next));
        }
        return Response.ok(Templates.login("", LocalPath.orHome(next), "")).build();
    }

    @POST
    @Path("login")
    @PermitAll
    public Response logIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("/") String next,
            @HeaderParam("User-Agent") @DefaultValue("unknown") String browser) {
        String path = LocalPath.orHome(next);
        return switch (signIn.with(name, password, SessionCookie.session(routing), browser, RequestCredentials.address(routing))) {
            case SignIn.Answer.Welcome(var secret) -> {
                SessionCookie.setSession(routing, secret);
                yield to(path);
            }
            case SignIn.Answer.Refused() -> Response.status(UNPROCESSABLE)
                    .entity(Templates.login(name, path, "No account has this name and password."))
                    .build();
            case SignIn.Answer.Wait(var wait) -> Response.status(TOO_MANY_REQUESTS)
                    .header("Retry-After", wait.toSeconds() + 1)
                    .entity(Templates.login(name, path, "Too many tries. Wait %s and try again.".formatted(words(wait.toSeconds() + 1))))
                    .build();
        };
    }

    private static String words(long seconds) {
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    /** Also for somebody whose session just ended elsewhere: they wanted out, and out they are. */
    @POST
    @Path("logout")
    @PermitAll
    public Response logOut() {
        String secret = SessionCookie.session(routing);
        if (secret != null && me.isSignedIn()) {
            sessions.end(secret);
        }
        SessionCookie.removeSession(routing);
        return to("/login");
    }

    @GET
    @Path("setup")
    @PermitAll
    public Response setup() {
        if (people.isSetUp()) {
            return to("/login");
        }
        return Response.ok(Templates.setup("admin", "", List.of())).build();
    }

    @POST
    @Path("setup")
    @PermitAll
    public Response setUp(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("password") @DefaultValue("") String password,
            @HeaderParam("User-Agent") @DefaultValue("unknown") String browser) {
        Person person;
        try {
            person = people.setUp(name, displayName.isBlank() ? name : displayName, password);
        } catch (ProblemException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.setup(name, displayName, refused.violations()))
                    .build();
        }
        SessionCookie.setSession(routing, sessions.start(person.id(), browser, RequestCredentials.address(routing)));
        return to("/");
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
