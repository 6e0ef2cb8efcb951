package takebook.asset.tus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import takebook.asset.batch.FileAnswer;
import takebook.people.Roles;

/** For the upload page, with the cookie of its person. */
@Tus
@Path(TusPages.ADDRESS)
@RunOnVirtualThread
@RolesAllowed(Roles.CURATOR)
class TusPages {

    static final String ADDRESS = "/upload/files";

    private final TusRoutes routes;

    TusPages(TusRoutes routes) {
        this.routes = routes;
    }

    @OPTIONS
    public Response discover() {
        return routes.discover();
    }

    @POST
    public Response create(@Context HttpHeaders headers, InputStream body) {
        return routes.create(ADDRESS, headers, body);
    }

    @HEAD
    @Path("{key}")
    public Response offset(String key, @Context HttpHeaders headers) {
        return routes.offset(key, headers);
    }

    @GET
    @Path("{key}")
    @Produces(MediaType.APPLICATION_JSON)
    public FileAnswer show(String key) {
        return routes.show(key);
    }

    @PATCH
    @Path("{key}")
    public Response append(String key, @Context HttpHeaders headers, InputStream body) {
        return routes.append(key, headers, body);
    }

    @DELETE
    @Path("{key}")
    public Response terminate(String key, @Context HttpHeaders headers) {
        return routes.terminate(key, headers);
    }
}
