package takebook.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import takebook.people.secret.LogInTries;
import takebook.people.secret.Passwords;

/** Whether a name and a password open the door. */
@ApplicationScoped
public class SignIn {

    public sealed interface Answer {

        record Welcome(String secret) implements Answer {}

        /** Wrong name or wrong password; which of them is nobody's business. */
        record Refused() implements Answer {}

        /** Too many tries; the password was not even looked at. */
        record Wait(Duration duration) implements Answer {}
    }

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final Passwords passwords;
    private final LogInTries tries;
    private final Sessions sessions;

    SignIn(Passwords passwords, LogInTries tries, Sessions sessions) {
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
    }

    /** @param oldSecret the session this browser had until now; it ends here */
    public Answer with(String name, String password, @Nullable String oldSecret, String browser, String address) {
        String account = People.canonical(name);
        Optional<Duration> wait = tries.count(account, address);
        if (wait.isPresent()) {
            LOG.infof("log-in from %s has to wait %d s", address, wait.get().toSeconds());
            return new Answer.Wait(wait.get());
        }

        var row = PersonRow.named(account);
        boolean right = passwords.matches(password, row.map(person -> person.passwordHash).orElse(null));
        if (!right || row.orElseThrow().disabledAt != null) {
            // Not the name: what people type into the wrong field is sometimes a password.
            LOG.infof("log-in from %s refused", address);
            return new Answer.Refused();
        }

        tries.succeeded(account, address);
        if (oldSecret != null) {
            sessions.end(oldSecret);
        }
        return new Answer.Welcome(sessions.start(row.orElseThrow().id, browser, address));
    }
}
