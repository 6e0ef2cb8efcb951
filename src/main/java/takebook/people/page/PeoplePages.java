package takebook.people.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import takebook.people.People;
import takebook.people.Person;
import takebook.people.Role;
import takebook.people.Roles;
import takebook.people.Session;
import takebook.people.Sessions;
import takebook.people.Token;
import takebook.people.Tokens;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** Accounts, for administrators. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class PeoplePages {

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance people(List<Person> people, NewPerson entered, List<Violation> violations);
        static native TemplateInstance person(PersonPage page);
    }

    /** The form for a new account, as it was filled in. */
    record NewPerson(String name, String displayName, List<String> roles) {}

    record PersonPage(Person person, List<Session> sessions, List<Token> tokens, Set<Role> allRoles, List<Violation> violations) {

        public String address() {
            return "/people/" + person.id();
        }
    }

    private static final int UNPROCESSABLE = 422;

    private final People people;
    private final Sessions sessions;
    private final Tokens tokens;

    PeoplePages(People people, Sessions sessions, Tokens tokens) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GET
    public TemplateInstance list() {
        return Templates.people(people.all(), new NewPerson("", "", List.of(Roles.VIEWER)), List.of());
    }

    @POST
    public Response create(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("roles") List<String> roles) {
        try {
            return to(people.create(name, displayName, password, RoleNames.parse(roles)).id());
        } catch (ProblemException refused) {
            var entered = new NewPerson(name, displayName, roles);
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.people(people.all(), entered, refused.violations()))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(long id) {
        return page(id, List.of());
    }

    @POST
    @Path("{id}/roles")
    public Response setRoles(long id, @FormParam("roles") List<String> roles) {
        people.setRoles(id, RoleNames.parse(roles));
        return to(id);
    }

    @POST
    @Path("{id}/password")
    public Response setPassword(long id, @FormParam("password") @DefaultValue("") String password) {
        try {
            people.setPassword(id, password);
            return to(id);
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE).entity(page(id, refused.violations())).build();
        }
    }

    @POST
    @Path("{id}/disable")
    public Response disable(long id) {
        people.disable(id);
        return to(id);
    }

    @POST
    @Path("{id}/enable")
    public Response enable(long id) {
        people.enable(id);
        return to(id);
    }

    @POST
    @Path("{id}/sessions/end-all")
    public Response endSessions(long id) {
        sessions.endAll(people.require(id).id());
        return to(id);
    }

    @POST
    @Path("{id}/tokens/{token}/revoke")
    public Response revokeToken(long id, long token) {
        tokens.revoke(token, id);
        return to(id);
    }

    private TemplateInstance page(long id, List<Violation> violations) {
        return Templates.person(new PersonPage(people.require(id), sessions.of(id), tokens.of(id),
                EnumSet.allOf(Role.class), violations));
    }

    private static Response to(long id) {
        return Response.seeOther(URI.create("/people/" + id)).build();
    }
}
