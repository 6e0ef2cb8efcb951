package takebook.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key for scripts, without its secret.
 *
 * @param owner the name of the account it acts for
 * @param prefix the first characters of the secret, to tell one from another
 * @param roles its scope; what it may really do is this cut down to what its owner may do at that moment
 * @param alive neither revoked nor expired
 */
public record Token(
        long id,
        String owner,
        String name,
        String prefix,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        boolean alive) {}
