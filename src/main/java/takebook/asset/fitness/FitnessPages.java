package takebook.asset.fitness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.people.Roles;

@Path("/assets/{id:\\d+}/fixes")
@RunOnVirtualThread
class FitnessPages {

    private final Fitness fitness;

    FitnessPages(Fitness fitness) {
        this.fitness = fitness;
    }

    /** Makes what was asked for, or finds it, and shows it. */
    @POST
    @RolesAllowed(Roles.CURATOR)
    public Response fix(long id, @RestForm @Nullable String fix) {
        var made = fitness.fix(id, fix == null ? "" : fix);
        return Response.seeOther(URI.create(made.url())).build();
    }
}
