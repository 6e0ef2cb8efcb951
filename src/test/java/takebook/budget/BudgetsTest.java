package takebook.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import takebook.Money;
import takebook.TakebookTest;
import takebook.budget.LedgerLine.Kind;
import takebook.problem.ProblemException;

@TakebookTest
class BudgetsTest {

    /** A currency no other test spends in; XTS is the code ISO 4217 keeps for testing. */
    private static final String CURRENCY = "XTS";

    @Inject
    Budgets budgets;
    @Inject
    BudgetQueries queries;
    @Inject
    EntityManager database;

    @AfterEach
    void the_ledger_balances_after_every_test() {
        assertThat(imbalances()).isEmpty();
    }

    @Test
    void what_is_charged_is_taken_from_what_was_reserved_and_the_rest_comes_back() {
        limit("100");
        long generation = generation();

        budgets.reserve(generation, money("10"));
        assertThat(balance().reserved()).isEqualTo(money("10"));
        budgets.charge(generation, money("7.5"));

        assertThat(balance().reserved()).isEqualTo(money("0"));
        assertThat(budgets.ledger(generation)).extracting(LedgerLine::kind, LedgerLine::amount).containsExactly(
                tuple(Kind.RESERVED, money("10")),
                tuple(Kind.CHARGED, money("7.5")),
                tuple(Kind.RELEASED, money("2.5")));
    }

    @Test
    void every_step_may_be_repeated() {
        limit("100");
        long generation = generation();

        budgets.reserve(generation, money("10"));
        budgets.reserve(generation, money("10"));
        budgets.charge(generation, money("10"));
        budgets.charge(generation, money("10"));
        budgets.release(generation);

        assertThat(budgets.ledger(generation)).extracting(LedgerLine::kind).containsExactly(Kind.RESERVED, Kind.CHARGED);
    }

    @Test
    void what_nobody_was_paid_for_is_given_back_whole() {
        limit("100");
        long generation = generation();
        budgets.reserve(generation, money("10"));

        budgets.release(generation);
        budgets.release(generation);
        budgets.charge(generation, money("10"));

        assertThat(budgets.ledger(generation)).extracting(LedgerLine::kind).containsExactly(Kind.RESERVED, Kind.RELEASED);
    }

    @Test
    void a_bill_beyond_the_reservation_is_written_down_and_said() {
        limit("100");
        long generation = generation();
        budgets.reserve(generation, money("10"));

        budgets.charge(generation, money("12"));

        assertThat(budgets.ledger(generation)).extracting(LedgerLine::kind, LedgerLine::amount).contains(
                tuple(Kind.ADDED, money("2")));
    }

    @Test
    void a_generation_that_costs_more_than_is_left_is_refused_in_words_and_changes_nothing() {
        limit("5");
        long generation = generation();

        assertThatThrownBy(() -> budgets.reserve(generation, money("5.0001"))).isInstanceOf(ProblemException.class)
                .hasMessage("This costs XTS 5.0001, and XTS 5.0000 of the budget of %s is left"
                        .formatted(balance().limit().amount().toPlainString()));
        assertThat(budgets.ledger(generation)).isEmpty();
        assertThatThrownBy(() -> budgets.reserve(generation, new Money(BigDecimal.ONE, "CHF")))
                .hasMessage("There is no budget in CHF");
    }

    @Test
    void of_fifty_that_race_for_the_last_money_exactly_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            limit("1");
            var start = new CountDownLatch(1);
            List<Callable<Boolean>> racers = IntStream.range(0, 50).mapToObj(_ -> generation())
                    .<Callable<Boolean>>map(generation -> () -> {
                        start.await();
                        return reserved(generation);
                    }).toList();

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = racers.stream().map(threads::submit).toList();
                start.countDown();
                int winners = 0;
                for (var racer : running) {
                    winners += racer.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
            assertThat(imbalances()).isEmpty();
        }
    }

    @Test
    void of_fifty_that_settle_the_same_generation_one_counts() throws Exception {
        limit("100");
        long generation = generation();
        budgets.reserve(generation, money("10"));
        var before = balance().charged();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                boolean even = i % 2 == 0;
                threads.submit(() -> {
                    if (even) {
                        budgets.charge(generation, money("10"));
                    } else {
                        budgets.charge(generation, money("9"));
                    }
                });
            }
        }

        var charged = balance().charged().minus(before).amount();
        assertThat(charged).isIn(money("10").amount(), money("9").amount());
    }

    @Test
    void an_installation_starts_with_a_budget() {
        assertThat(budgets.balance().limit().currency()).isEqualTo("USD");
        assertThat(budgets.balance().left().amount()).isPositive();
    }

    private boolean reserved(long generation) {
        try {
            budgets.reserve(generation, money("1"));
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }

    /** So much is left in the test currency from now on. */
    private void limit(String left) {
        QuarkusTransaction.requiringNew().run(() -> {
            var spent = queries.balance(CURRENCY)
                    .map(balance -> balance.reserved().plus(balance.charged())).orElse(money("0"));
            queries.limit(spent.plus(money(left)));
        });
    }

    private Balance balance() {
        return QuarkusTransaction.requiringNew().call(() -> queries.balance(CURRENCY).orElseThrow());
    }

    private List<?> imbalances() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select what from budget_imbalance").getResultList());
    }

    private long generation() {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                "insert into lineage_node (kind, label) values ('GENERATION', 'budget test') returning id", Long.class)
                .getSingleResult());
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), CURRENCY);
    }
}
