/**
 * Work that goes on after the answer is sent, on one table, through the db-scheduler library.
 *
 * <p>A feature puts a step into {@link takebook.job.Jobs} in the transaction that makes it necessary: either both are
 * committed or neither. The step itself is a {@link takebook.job.BackgroundTask}, a bean that is found by its name. It runs
 * <em>at least</em> once, so it must be repeatable: kill -9 in the middle means that it starts again, here at the next start
 * of this node, elsewhere after about twenty seconds without a heartbeat. A step that throws is tried again with growing
 * pauses; after the tenth time it is dead and waits on {@code /jobs} for a person.
 */
@NullMarked
package takebook.job;

import org.jspecify.annotations.NullMarked;
