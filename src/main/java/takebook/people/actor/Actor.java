package takebook.people.actor;

import org.jspecify.annotations.Nullable;

/**
 * Whoever does something.
 *
 * @param id the account, also when one of its tokens acts; null for Takebook itself
 * @param name the account's name, such as {@code ana}; a token acts as {@code ana via nightly-import}
 */
public record Actor(@Nullable Long id, String name, ActorKind kind) {

    public static final Actor SYSTEM = new Actor(null, "takebook", ActorKind.SYSTEM);
}
