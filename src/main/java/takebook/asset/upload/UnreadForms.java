package takebook.asset.upload;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps the framework from reading the form before a {@link Streamed} route does.
 *
 * <p>As soon as one filter of the application wants to see forms, the framework parses every multipart body, writes its files
 * to disk, and holds the whole of it in memory as well when the method asks for the stream. It does not when a form is there.
 */
class UnreadForms {

    @Streamed
    @ServerRequestFilter
    public void leaveTheBodyToTheRoute(ResteasyReactiveContainerRequestContext request) {
        ((ResteasyReactiveRequestContext) request.getServerRequestContext()).setFormData(new FormData(1));
    }
}
