package takebook.element.supersession;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.element.Elements;
import takebook.people.Roles;

/** What is out of date because of one element, for scripts. */
@Path("/api/v1/elements/{id:\\d+}/out-of-date")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class SupersessionApi {

    private static final int MOST = 200;

    /** @param used the version in the asset, @param current the one in its place; both are ids of element versions */
    record Line(long asset, long element, long used, long current, boolean pinned, String reason) {

        static Line of(Supersession supersession, String reason) {
            return new Line(supersession.asset(), supersession.used().element(), supersession.used().id(), supersession.current().id(),
                    supersession.pinned(), reason);
        }
    }

    record Part(List<Line> items, @Nullable String next) {}

    private final Supersessions supersessions;
    private final Elements elements;

    SupersessionApi(Supersessions supersessions, Elements elements) {
        this.supersessions = supersessions;
        this.elements = elements;
    }

    /** The youngest first; {@code after} is the last asset already seen. */
    @GET
    public Part becauseOf(long id, @RestQuery @Nullable Long after, @RestQuery @DefaultValue("50") int limit) {
        elements.require(id);
        int size = Math.clamp(limit, 1, MOST);
        var found = supersessions.becauseOf(id, after, size);
        long shown = found.stream().mapToLong(Supersession::asset).distinct().count();
        String next = shown < size ? null
                : "/api/v1/elements/%d/out-of-date?after=%d&limit=%d".formatted(id, found.getLast().asset(), size);
        return new Part(found.stream().map(each -> Line.of(each, each.sentence())).toList(), next);
    }
}
