package takebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Serves the sprite. Whatever checksum the address names, the current drawing is the answer: an old page keeps its icons. */
@Path("/icons")
class IconPages {

    private final Icons icons;

    IconPages(Icons icons) {
        this.icons = icons;
    }

    @GET
    @Path("{checksum}.svg")
    @Produces("image/svg+xml")
    @PermitAll
    public Response sprite() {
        return Response.ok(icons.sprite())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
