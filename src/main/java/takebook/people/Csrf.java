package takebook.people;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import takebook.people.credential.SessionCookie;
import takebook.people.secret.Secret;

/**
 * The proof that a form was sent from a page of ours: a token derived from the secret of the session.
 *
 * <p>Nothing is stored, it lives as long as the session, another person's token is worth nothing, and a log-in replaces
 * it. Somebody not logged in gets a guest cookie to derive it from (docs/adr/0008).
 */
@Named("csrf")
@RequestScoped
public class Csrf {

    public static final String FIELD = "csrf-token";
    public static final String HEADER = "X-CSRF-TOKEN";

    private final Me me;
    private final CurrentVertxRequest request;
    private @Nullable String newGuest;

    Csrf(Me me, CurrentVertxRequest request) {
        this.me = me;
        this.request = request;
    }

    public String getParameterName() {
        return FIELD;
    }

    public String getHeaderName() {
        return HEADER;
    }

    public String getToken() {
        String secret = secret();
        if (secret == null) {
            secret = Secret.random();
            newGuest = secret;
            SessionCookie.setGuest(request.getCurrent(), secret);
        }
        return token(secret);
    }

    /** Whether this request was made with a cookie and is in need of the token. Tokens of scripts are sent on purpose. */
    public boolean isNeeded() {
        return me.visitor().map(visitor -> visitor.secret() != null).orElse(true);
    }

    public boolean matches(@Nullable String given) {
        String secret = secret();
        return secret != null && given != null && MessageDigest.isEqual(
                token(secret).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String secret() {
        if (newGuest != null) {
            return newGuest;
        }
        return me.visitor().map(Visitor::secret).orElseGet(() -> SessionCookie.guest(request.getCurrent()));
    }

    private static String token(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var bytes = mac.doFinal("takebook csrf token".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
