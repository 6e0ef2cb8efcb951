package takebook.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** The budget of the whole installation. */
@ConfigMapping(prefix = "takebook.budget")
public interface BudgetConfig {

    /**
     * The most that may be reserved and charged together. Until a paid provider is set up all of it is pretend money, so the
     * default is generous. Read at each start; lowering it below what is spent refuses new reservations and undoes none.
     */
    @WithDefault("10000.00")
    BigDecimal limit();

    /** ISO 4217. Prices in another currency cannot be reserved. */
    @WithDefault("USD")
    String currency();
}
