package takebook.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import takebook.Money;
import takebook.budget.LedgerLine.Kind;

/** Each statement is conditional on the state it leaves, so that the database decides every race. */
@ApplicationScoped
class BudgetQueries {

    private final EntityManager database;

    BudgetQueries(EntityManager database) {
        this.database = database;
    }

    /** Whether this call is the one that opened it. */
    boolean openReservation(long generation, Money amount) {
        return database.createNativeQuery("""
                insert into budget_reservation (generation_id, amount, currency, state)
                values (:generation, :amount, :currency, 'OPEN')
                    on conflict (generation_id) do nothing
                """)
                .setParameter("generation", generation)
                .setParameter("amount", amount.amount())
                .setParameter("currency", amount.currency())
                .executeUpdate() == 1;
    }

    /** Reserve money or change nothing: no read before, no lock around. */
    boolean reserve(Money amount) {
        return database.createNativeQuery("""
                update budget
                   set reserved = reserved + :amount
                 where currency = :currency and charged + reserved + :amount <= limit_amount
                """)
                .setParameter("amount", amount.amount())
                .setParameter("currency", amount.currency())
                .executeUpdate() == 1;
    }

    /** What was reserved, for the one call that settles it; empty for every other. */
    Optional<Money> settle(long generation, String state) {
        return this.<Tuple>stream("""
                update budget_reservation
                   set state = :state
                 where generation_id = :generation and state = 'OPEN'
                returning amount, currency
                """, query -> query.setParameter("generation", generation).setParameter("state", state))
                .map(row -> new Money(row.get(0, BigDecimal.class), row.get(1, String.class)))
                .findFirst();
    }

    void moveToCharged(Money reserved, Money charged) {
        database.createNativeQuery("""
                update budget
                   set reserved = reserved - :reserved, charged = charged + :charged
                 where currency = :currency
                """)
                .setParameter("reserved", reserved.amount())
                .setParameter("charged", charged.amount())
                .setParameter("currency", reserved.currency())
                .executeUpdate();
    }

    void write(long generation, Kind kind, Money amount, Instant at) {
        database.createNativeQuery("""
                insert into budget_ledger (generation_id, kind, amount, currency, at)
                values (:generation, :kind, :amount, :currency, :at)
                """)
                .setParameter("generation", generation)
                .setParameter("kind", kind.name())
                .setParameter("amount", amount.amount())
                .setParameter("currency", amount.currency())
                .setParameter("at", at)
                .executeUpdate();
    }

    List<LedgerLine> ledger(long generation) {
        return this.<Tuple>stream("""
                select kind, amount, currency, at from budget_ledger where generation_id = :generation order by id
                """, query -> query.setParameter("generation", generation))
                .map(row -> new LedgerLine(generation, Kind.valueOf(row.get(0, String.class)),
                        new Money(row.get(1, BigDecimal.class), row.get(2, String.class)), row.get(3, Instant.class)))
                .toList();
    }

    Optional<Balance> balance(String currency) {
        return this.<Tuple>stream("""
                select limit_amount, reserved, charged, limit_amount - reserved - charged
                  from budget where currency = :currency
                """, query -> query.setParameter("currency", currency))
                .map(row -> new Balance(money(row, 0, currency), money(row, 1, currency), money(row, 2, currency),
                        money(row, 3, currency)))
                .findFirst();
    }

    /** The limit that was there before; empty when the budget is new. */
    Optional<BigDecimal> limit(Money limit) {
        var before = this.<Tuple>stream("select limit_amount from budget where currency = :currency for update",
                query -> query.setParameter("currency", limit.currency()))
                .map(row -> row.get(0, BigDecimal.class))
                .findFirst();
        database.createNativeQuery("""
                insert into budget (currency, limit_amount) values (:currency, :limit)
                    on conflict (currency) do update set limit_amount = excluded.limit_amount
                """)
                .setParameter("currency", limit.currency())
                .setParameter("limit", limit.amount())
                .executeUpdate();
        return before;
    }

    private static Money money(Tuple row, int column, String currency) {
        return new Money(row.get(column, BigDecimal.class), currency);
    }

    @SuppressWarnings("unchecked")
    private <T> Stream<T> stream(String sql, UnaryOperator<Query> parameters) {
        return parameters.apply(database.createNativeQuery(sql, Tuple.class)).getResultList().stream();
    }
}
