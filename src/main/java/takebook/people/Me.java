package takebook.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
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

    Visitor require() {
        return visitor().orElseThrow(() -> Problem.NOT_SIGNED_IN.because("Log in first."));
    }

    Optional<Visitor> visitor() {
        return Optional.ofNullable(identity.getAttribute(Visitor.ATTRIBUTE));
    }
}
