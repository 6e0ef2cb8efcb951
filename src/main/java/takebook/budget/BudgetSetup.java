package takebook.budget;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import takebook.Money;
import takebook.audit.Audit;

/** Brings the configured limit into the database, where the conditional update needs it. */
@ApplicationScoped
class BudgetSetup {

    private final BudgetQueries queries;
    private final BudgetConfig config;
    private final Audit audit;

    BudgetSetup(BudgetQueries queries, BudgetConfig config, Audit audit) {
        this.queries = queries;
        this.config = config;
        this.audit = audit;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        var limit = new Money(config.limit(), config.currency());
        var before = queries.limit(limit).map(amount -> new Money(amount, limit.currency()));
        if (!before.equals(Optional.of(limit))) {
            audit.record("budget.limit-set", "budget", null, before.<Map<String, ?>>map(it -> Map.of("limit", it)).orElse(Map.of()),
                    Map.of("limit", limit));
        }
    }
}
