package takebook.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;

/** Whoever looks at the page, for templates: {@code {inject:me.name}}. */
@Named("me")
@RequestScoped
public class Me {

    private final SecurityIdentity identity;

    Me(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return visitor().isPresent();
    }

    /** How this person is called; empty for a guest. */
    public String getName() {
        return visitor().map(visitor -> visitor.person().displayName()).orElse("");
    }

    /** The name of the account; empty for a guest. */
    public String getAccount() {
        return visitor().map(visitor -> visitor.person().name()).orElse("");
    }

    public boolean may(String role) {
        return visitor().map(visitor -> visitor.roles().contains(Role.valueOf(role))).orElse(false);
    }

    /** Of a guest it is {@link Problem#NOT_SIGNED_IN}, as everything below is. */
    public Person person() {
        return require().person();
    }

    /** What this request may do; of a token, cut down to what its owner may do now. */
    public Set<Role> roles() {
        return require().roles();
    }

    /** The name that is written down for what this request does. */
    public String actsAs() {
        return require().actor().name();
    }

    /** The session this request belongs to; none for a token. */
    public @Nullable Long session() {
        return require().session();
    }

    Visitor require() {
        return visitor().orElseThrow(() -> Problem.NOT_SIGNED_IN.because("Log in first."));
    }

    Optional<Visitor> visitor() {
        return Optional.ofNullable(identity.getAttribute(Visitor.ATTRIBUTE));
    }
}
