/**
 * Who may spend how much, and where it went.
 *
 * <p>Money is reserved in the transaction that creates a generation, by one conditional update, and settled when the provider
 * says what it took: the usual "check, call, deduct" lets two requests pass the same check. For each generation the ledger
 * holds what was reserved, charged and released, each at most once, and always adds up:
 * {@code RESERVED + ADDED = CHARGED + RELEASED} once settled, and the sums of the lines are the two counters of the budget
 * (invariant I8; the view {@code budget_imbalance} lists every breach). Other packages call {@link takebook.budget.Budgets}.
 */
@NullMarked
package takebook.budget;

import org.jspecify.annotations.NullMarked;
