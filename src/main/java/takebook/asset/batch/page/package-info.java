/** The pages and routes of batches: one form without a script, a queue with one, and the report of what came of each file. */
@NullMarked
package takebook.asset.batch.page;

import org.jspecify.annotations.NullMarked;
