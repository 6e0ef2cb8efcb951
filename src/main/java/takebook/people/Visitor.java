package takebook.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.people.actor.Actor;

/**
 * An account and the credential it came with.
 *
 * @param roles what this request may do, implied roles included; of a token, cut down to what its owner may do now
 * @param session the session row, when the credential was a cookie
 * @param secret the secret of that session, from which its CSRF token is derived; never stored, never logged
 */
record Visitor(Person person, Set<Role> roles, Actor actor, @Nullable Long session, @Nullable String secret) {

    /** Where the security identity of a request keeps it. */
    static final String ATTRIBUTE = "takebook.visitor";

    @Override
    public String toString() {
        return actor.toString();
    }
}
