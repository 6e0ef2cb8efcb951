package takebook.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param name what it logs in with: lower case, never changed
 * @param roles as granted, without those they imply
 * @param hasPassword false for an account that only owns tokens
 */
public record Person(
        long id,
        String name,
        String displayName,
        Set<Role> roles,
        boolean hasPassword,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
