package takebook.people;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import takebook.people.credential.CredentialRequest;

/** Looks a credential up in the database, on every request: what was ended a moment ago opens nothing now. */
@ApplicationScoped
class CredentialCheck implements IdentityProvider<CredentialRequest> {

    private final Sessions sessions;
    private final Tokens tokens;

    CredentialCheck(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Class<CredentialRequest> getRequestType() {
        return CredentialRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(CredentialRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> visitor(request)
                .map(CredentialCheck::identity)
                .orElseThrow(() -> new AuthenticationFailedException("unknown, expired or ended")));
    }

    @ActivateRequestContext
    Optional<Visitor> visitor(CredentialRequest request) {
        return switch (request.kind) {
            case SESSION -> sessions.visitor(request.secret);
            case TOKEN -> tokens.visitor(request.secret, request.address);
        };
    }

    private static SecurityIdentity identity(Visitor visitor) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(visitor.person().name()))
                .addAttribute(Visitor.ATTRIBUTE, visitor);
        visitor.roles().forEach(role -> identity.addRole(role.name()));
        return identity.build();
    }
}
