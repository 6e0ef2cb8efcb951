package takebook.people.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.people.Me;
import takebook.people.People;
import takebook.people.Person;
import takebook.people.Role;
import takebook.people.Roles;
import takebook.people.Token;
import takebook.people.Tokens;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Accounts and tokens for scripts. What a token makes is never wider than the token itself. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PeopleApi {

    record MeAnswer(long id, String account, String name, String actor, Set<Role> roles) {}

    record NewPersonRequest(String name, @Nullable String displayName, @Nullable String password, List<String> roles) {}

    record NewTokenRequest(String name, List<String> roles, @Nullable Integer days) {}

    /** The only answer that ever holds the secret. */
    record NewTokenAnswer(Token token, String secret) {}

    private static final int DAYS = 90;

    private final People people;
    private final Tokens tokens;
    private final Me me;

    PeopleApi(People people, Tokens tokens, Me me) {
        this.people = people;
        this.tokens = tokens;
        this.me = me;
    }

    @GET
    @Path("me")
    @RolesAllowed(Roles.VIEWER)
    public MeAnswer me() {
        var person = me.person();
        return new MeAnswer(person.id(), person.name(), person.displayName(), me.actsAs(), me.roles());
    }

    @GET
    @Path("people")
    @RolesAllowed(Roles.ADMIN)
    public Listing<Person> people() {
        return all(people.all());
    }

    @POST
    @Path("people")
    @RolesAllowed(Roles.ADMIN)
    public Response create(NewPersonRequest request) {
        if (request == null || request.name() == null || request.roles() == null) {
            throw Problem.INVALID.because(List.of(Violation.of("name", "Give name and roles.")));
        }
        String displayName = request.displayName() == null ? request.name() : request.displayName();
        var person = people.create(request.name(), displayName, request.password(), RoleNames.parse(request.roles()));
        return Response.status(Response.Status.CREATED).entity(person).build();
    }

    @GET
    @Path("tokens")
    @RolesAllowed(Roles.ADMIN)
    public Listing<Token> tokens() {
        return all(tokens.newestFirst());
    }

    @POST
    @Path("people/{id}/tokens")
    @RolesAllowed(Roles.ADMIN)
    public Response createToken(long id, NewTokenRequest request) {
        if (request == null || request.name() == null || request.roles() == null) {
            throw Problem.INVALID.because(List.of(Violation.of("name", "Give name and roles.")));
        }
        int days = request.days() == null ? DAYS : request.days();
        if (days < 1) {
            throw Problem.INVALID.because(List.of(Violation.of("days", "A token lives at least a day.")));
        }
        var made = tokens.create(id, request.name(), RoleNames.parse(request.roles()), Duration.ofDays(days), me.roles());
        return Response.status(Response.Status.CREATED).entity(new NewTokenAnswer(made.token(), made.secret())).build();
    }

    @DELETE
    @Path("tokens/{id}")
    @RolesAllowed(Roles.ADMIN)
    public void revoke(long id) {
        tokens.revoke(id, null);
    }

    private static <T> Listing<T> all(List<T> items) {
        return new Listing<>(items, null, items.size());
    }
}
