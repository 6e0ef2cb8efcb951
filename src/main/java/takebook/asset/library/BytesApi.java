package takebook.asset.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import takebook.asset.Assets;
import takebook.asset.rendition.RenditionKind;
import takebook.people.Roles;

@Path("/api/v1/assets/{id:\\d+}")
@RunOnVirtualThread
@RolesAllowed(Roles.VIEWER)
class BytesApi {

    private final Assets assets;
    private final Bytes bytes;

    BytesApi(Assets assets, Bytes bytes) {
        this.assets = assets;
        this.bytes = bytes;
    }

    @GET
    @Path("original")
    public Response original(long id, @Context HttpHeaders asked) {
        return bytes.original(assets.require(id), asked);
    }

    @GET
    @Path("poster")
    public Response poster(long id, @Context HttpHeaders asked) {
        return bytes.rendition(assets.require(id), RenditionKind.POSTER, asked);
    }

    @GET
    @Path("filmstrip")
    public Response filmstrip(long id, @Context HttpHeaders asked) {
        return bytes.rendition(assets.require(id), RenditionKind.FILMSTRIP, asked);
    }

    @GET
    @Path("proxy")
    public Response proxy(long id, @Context HttpHeaders asked) {
        return bytes.rendition(assets.require(id), RenditionKind.PROXY, asked);
    }
}
