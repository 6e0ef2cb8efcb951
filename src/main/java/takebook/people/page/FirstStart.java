package takebook.people.page;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jboss.logging.Logger;
import takebook.people.People;
import takebook.people.Role;
import takebook.people.Tokens;
import takebook.people.secret.Passwords;

/** Makes the administrator and a token from the environment, for a start nobody attends. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final AdminConfig config;
    private final People people;
    private final Tokens tokens;

    FirstStart(AdminConfig config, People people, Tokens tokens) {
        this.config = config;
        this.people = people;
        this.tokens = tokens;
    }

    @Transactional
    void atStart(@Observes StartupEvent event) {
        config.password().filter(password -> !password.isBlank()).ifPresent(this::makeAdmin);
        config.token().filter(token -> !token.isBlank()).ifPresent(this::makeToken);
    }

    private void makeAdmin(String password) {
        if (people.named("admin").isEmpty()) {
            people.keep("admin", "Administrator", password, Set.of(Role.ADMIN));
            if (!Passwords.violations("password", password).isEmpty()) {
                LOG.warn("TAKEBOOK_ADMIN_PASSWORD is easy to guess. Change it under /me before others can reach this machine");
            }
            LOG.info("Account admin made with the password in TAKEBOOK_ADMIN_PASSWORD");
        }
    }

    /** Without an admin the token belongs to an account nobody can log in with; the set-up page stays open for a person. */
    private void makeToken(String token) {
        var owner = people.named("admin").or(() -> people.named("automation"))
                .orElseGet(() -> people.create("automation", "Automation", null, Set.of(Role.ADMIN)));
        tokens.createOnce(owner.id(), "TAKEBOOK_ADMIN_TOKEN", token, Role.ADMIN);
    }
}
