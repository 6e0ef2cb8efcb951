package takebook.budget;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import takebook.Money;

/** Brings the configured limit into the database, where the conditional update needs it. */
@ApplicationScoped
class BudgetSetup {

    private final BudgetQueries queries;
    private final BudgetConfig config;

    BudgetSetup(BudgetQueries queries, BudgetConfig config) {
        this.queries = queries;
        this.config = config;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        queries.limit(new Money(config.limit(), config.currency()));
    }
}
