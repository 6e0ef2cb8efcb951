/**
 * What was done, by whom, to what; and the proof that nobody changed the record afterwards.
 *
 * <p>A door that changes something calls {@link takebook.audit.Audit#record} in its own transaction: no change without
 * its event, no event without its change. Events form a chain: each carries the hash of the one before and a hash over
 * its own exact text, with the leaf prefix of RFC 6962. The database refuses to update, delete or truncate them;
 * {@link takebook.audit.Audit#verify} finds what somebody with more rights than that did anyway. Who can rewrite the
 * whole table, and the head beside it, can still forge a new chain from the first event on: checkpoints kept elsewhere,
 * which a later step brings, are the answer to that (docs/adr/0009).
 */
@NullMarked
package takebook.audit;

import org.jspecify.annotations.NullMarked;
