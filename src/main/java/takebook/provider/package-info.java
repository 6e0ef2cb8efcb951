/**
 * The port to services that turn a request into video files, and its adapters.
 *
 * <p>An adapter translates; it does not decide. It never retries, never waits, never touches our database: the background task
 * that called it does all three, and only there can "paid once" be kept. Each adapter is a package of its own below this one, is
 * found by {@link takebook.provider.Providers} under its name, and is seen by nobody else. What a provider accepts and costs is
 * data and lives in {@code takebook.capability}; an adapter gets the {@link takebook.capability.Offering} it is asked through
 * with every request.
 */
@NullMarked
package takebook.provider;

import org.jspecify.annotations.NullMarked;
