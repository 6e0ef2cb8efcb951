package takebook.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import takebook.Money;
import takebook.audit.Audit;
import takebook.budget.LedgerLine.Kind;
import takebook.problem.Problem;

/**
 * The budget and its ledger. Every verb joins the caller's transaction and may be repeated: the second time finds its work done
 * and changes nothing.
 */
@ApplicationScoped
public class Budgets {

    private final BudgetQueries queries;
    private final BudgetConfig config;
    private final Audit audit;
    private final Clock clock;

    Budgets(BudgetQueries queries, BudgetConfig config, Audit audit, Clock clock) {
        this.queries = queries;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets money aside for a generation.
     *
     * @throws takebook.problem.ProblemException {@code OVER_BUDGET} when the limit does not allow it; nothing is changed then
     */
    @Transactional
    public void reserve(long generation, Money amount) {
        if (queries.balance(amount.currency()).isEmpty()) {
            throw Problem.OVER_BUDGET.because("There is no budget in " + amount.currency());
        }
        if (queries.openReservation(generation, amount)) {
            if (!queries.reserve(amount)) {
                throw Problem.OVER_BUDGET.because(refusal(amount));
            }
            queries.write(generation, Kind.RESERVED, amount, clock.instant());
            audit.record("budget.reserved", "generation", generation, Map.of(), Map.of("reserved", amount));
        }
    }

    /**
     * Settles a generation by what the provider took, and gives the rest back. A charge beyond the reservation is a fact and is
     * written down even where it breaks the limit. Does nothing for a generation that is settled, or has nothing reserved.
     */
    @Transactional
    public void charge(long generation, Money charged) {
        queries.settle(generation, "CHARGED").ifPresent(reserved -> {
            queries.moveToCharged(reserved, charged);
            var rest = reserved.minus(charged);
            queries.write(generation, Kind.CHARGED, charged, clock.instant());
            if (rest.amount().signum() > 0) {
                queries.write(generation, Kind.RELEASED, rest, clock.instant());
            }
            if (rest.amount().signum() < 0) {
                queries.write(generation, Kind.ADDED, charged.minus(reserved), clock.instant());
            }
            audit.record("budget.charged", "generation", generation, Map.of("reserved", reserved), Map.of("charged", charged));
        });
    }

    /** Gives back all that is reserved for a generation nobody was paid for. Does nothing for one that is settled. */
    @Transactional
    public void release(long generation) {
        queries.settle(generation, "RELEASED").ifPresent(reserved -> {
            queries.moveToCharged(reserved, new Money(BigDecimal.ZERO, reserved.currency()));
            queries.write(generation, Kind.RELEASED, reserved, clock.instant());
            audit.record("budget.released", "generation", generation, Map.of("reserved", reserved), Map.of());
        });
    }

    /** Oldest first. */
    @Transactional
    public List<LedgerLine> ledger(long generation) {
        return queries.ledger(generation);
    }

    @Transactional
    public Balance balance() {
        return queries.balance(config.currency())
                .orElseThrow(() -> Problem.NOT_FOUND.because("a budget in " + config.currency()));
    }

    private String refusal(Money amount) {
        var balance = queries.balance(amount.currency()).orElseThrow();
        return "This costs %s %s, and %s %s of the budget of %s is left".formatted(
                amount.currency(), amount.amount().toPlainString(),
                balance.left().currency(), balance.left().amount().toPlainString(),
                balance.limit().amount().toPlainString());
    }
}
