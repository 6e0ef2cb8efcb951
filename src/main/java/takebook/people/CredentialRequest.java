package takebook.people;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brought along to say who made it. */
final class CredentialRequest extends BaseAuthenticationRequest {

    enum Kind { SESSION, TOKEN }

    final Kind kind;
    final String secret;
    final String address;

    CredentialRequest(Kind kind, String secret, String address) {
        this.kind = kind;
        this.secret = secret;
        this.address = address;
    }
}
