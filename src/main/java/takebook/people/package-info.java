/**
 * Who is there, and what they may do.
 *
 * <p>An account has roles for the whole installation. A person logs in and holds a session: a row in the database, looked
 * up on every request, so that log-out, disabling and a new password end it at once, wherever the cookie was copied to.
 * A script holds a token: hashed, shown once, with roles never wider than its owner's are at that moment. Cookies are
 * taken on pages, tokens on {@code /api/v1}, never the other way round.
 *
 * <p>Other packages name roles in {@code @RolesAllowed(Roles.…)}, ask {@link takebook.people.Actors} who is acting, and
 * give {@link takebook.people.actor.Witness} a bean if they want to know what happens to accounts. This package knows none of
 * them. Two classes, {@code RequestCredentials} and {@code CredentialCheck}, use reactive types: Quarkus offers no other
 * way to say who made a request.
 */
@NullMarked
package takebook.people;

import org.jspecify.annotations.NullMarked;
