package takebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import takebook.problem.Problem;

/** Routes that fail in every way a route can fail. They exist in tests only. */
@Path("/test-broken")
@Produces(MediaType.WILDCARD)
class BrokenPages {

    static final String INTERNAL = "takebook.secret.Row: select password_hash from person at /var/lib/takebook/objects";

    @GET
    @Path("bug")
    @PermitAll
    public String bug() {
        throw new IllegalStateException(INTERNAL, new SQLException(INTERNAL));
    }

    @GET
    @Path("refused")
    @PermitAll
    public String refused() {
        throw Problem.CONFLICT.because("Somebody was quicker.");
    }

    @GET
    @Path("wrapped")
    @PermitAll
    public String wrapped() {
        throw new UndeclaredThrowableException(Problem.TOO_LARGE.because("Too long a clip."));
    }

    @GET
    @Path("number/{id}")
    @PermitAll
    public String number(long id) {
        return "" + id;
    }
}
