package takebook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import takebook.LocalPath;

/** The switch between light and dark: a plain form, so that it works without JavaScript. */
@Path("/theme")
class ThemePages {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @POST
    @PermitAll
    public Response choose(@FormParam("theme") String theme, @FormParam("back") String back, @Context UriInfo uri, @Context HttpHeaders headers) {
        var cookie = new NewCookie.Builder(Shell.THEME_COOKIE)
                .value(Theme.named(theme).key())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(uri.getRequestUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(LocalPath.orHome(back))).cookie(cookie).build();
    }
}
