package takebook.asset.disposal;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import takebook.Visitors;
import takebook.people.Role;

/** Hides and purges as a script does. */
final class DisposalClient {

    static final String ASSETS = "/api/v1/assets";

    private DisposalClient() {}

    static ValidatableResponse many(String what, List<Long> ids) {
        return Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("assets", ids)).post(ASSETS + "/" + what).then();
    }

    static ValidatableResponse purge(long id, String why, boolean picture) {
        return purge(id, Map.of("confirm", "purge " + id, "why", why, "keepPicture", picture));
    }

    static ValidatableResponse purge(long id, Map<String, ?> order) {
        return Visitors.token(Role.ADMIN).contentType(ContentType.JSON).body(order).post(ASSETS + "/%d/disposal/purge".formatted(id)).then();
    }
}
