package takebook.people.credential;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.people.credential.CredentialRequest.Kind;

/**
 * Finds the credential of a request: a cookie on pages, a bearer token on the API, never the other way round.
 *
 * <p>This only chooses what is looked at. Whatever a crooked path makes of the choice, the method it ends at still asks
 * for its role, and whoever came with a cookie still has to show the CSRF token. A credential that is not, or no longer,
 * good makes a visitor nobody has heard of; the method then says what that means.
 */
@ApplicationScoped
public class RequestCredentials implements HttpAuthenticationMechanism {

    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        var request = credential(routing);
        if (request == null) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, routing))
                .onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    private static @Nullable AuthenticationRequest credential(RoutingContext routing) {
        String address = address(routing);
        if (routing.normalizedPath().startsWith(API)) {
            String header = routing.request().getHeader("Authorization");
            return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? null
                    : new CredentialRequest(Kind.TOKEN, header.substring(BEARER.length()).strip(), address);
        }
        String cookie = SessionCookie.session(routing);
        return cookie == null ? null : new CredentialRequest(Kind.SESSION, cookie, address);
    }

    /** The other end of the connection. A header that claims another one counts only from a proxy the operator named. */
    public static String address(RoutingContext routing) {
        return Optional.ofNullable(routing.request().remoteAddress())
                .map(address -> address.hostAddress() == null ? address.host() : address.hostAddress())
                .orElse("unknown");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(CredentialRequest.class);
    }
}
