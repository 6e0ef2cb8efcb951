package takebook.people.credential;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brought along to say who made it. */
public final class CredentialRequest extends BaseAuthenticationRequest {

    public enum Kind { SESSION, TOKEN }

    public final Kind kind;
    public final String secret;
    public final String address;

    CredentialRequest(Kind kind, String secret, String address) {
        this.kind = kind;
        this.secret = secret;
        this.address = address;
    }
}
