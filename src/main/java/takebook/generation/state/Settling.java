package takebook.generation.state;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.Sql;
import takebook.budget.Budgets;

/** The money of a generation that ends: in its own row, for people, and in the ledger. */
@ApplicationScoped
class Settling {

    private final AgroalDataSource database;
    private final Budgets budgets;

    Settling(AgroalDataSource database, Budgets budgets) {
        this.database = database;
        this.budgets = budgets;
    }

    /** Part of the move to a final state, which happens once; so does this. */
    @Transactional(TxType.MANDATORY)
    void settle(long id, Settlement settlement) {
        var estimate = Sql.on(database, "select estimate_amount, currency from generation where id = ?", id)
                .row(row -> new Money(row.getBigDecimal(1), row.getString(2)));
        switch (settlement) {
            case Settlement.Reported(var charged) when charged.currency().equals(estimate.currency()) -> {
                budgets.charge(id, charged);
                write(id, Charge.CHARGED, charged);
            }
            // A bill in another currency is in the exchange; what was reserved can only be settled in its own.
            case Settlement.Reported _, Settlement.AsEstimated _ -> {
                budgets.charge(id, estimate);
                write(id, Charge.ESTIMATED, estimate);
            }
            case Settlement.Nothing _ -> {
                budgets.release(id);
                write(id, Charge.NOT_CHARGED, null);
            }
            case Settlement.NotKnown _ -> {
                budgets.release(id);
                write(id, Charge.NOT_KNOWN, null);
            }
        }
    }

    private void write(long id, Charge charge, @Nullable Money charged) {
        Sql.on(database, "update generation set charge = ?, charged_amount = ? where id = ?",
                charge, charged == null ? null : charged.amount(), id).update();
    }
}
