package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.asset.Assets;
import takebook.budget.Budgets;
import takebook.budget.LedgerLine;
import takebook.budget.LedgerLine.Kind;
import takebook.generation.state.Charge;
import takebook.generation.state.ExchangeLine;
import takebook.generation.state.FailureKind;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationState;
import takebook.job.Jobs;
import takebook.lineage.Edge;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.problem.Problem;
import takebook.problem.ProblemException;

/** Every end a generation can have, with what it leaves in the books. */
@TakebookTest
class GenerationsTest {

    @Inject
    Generations generations;
    @Inject
    BackRoom backRoom;
    @Inject
    Assets assets;
    @Inject
    Budgets budgets;
    @Inject
    Lineage lineage;
    @Inject
    Jobs jobs;
    @Inject
    AgroalDataSource database;

    @AfterEach
    void the_books_balance() {
        assertThat(Sql.on(database, "select what from budget_imbalance").rows(row -> row.getString(1))).isEmpty();
    }

    @Test
    void a_prompt_becomes_a_verified_take_that_is_paid_for_as_reported() {
        var ended = backRoom.finish(backRoom.issue("a lighthouse in fog").id());

        assertThat(ended.state()).isEqualTo(GenerationState.SUCCEEDED);
        var take = assets.require(ended.takes().getFirst().asset());
        assertThat(take.sha256().hex()).isEqualTo(ended.takes().getFirst().sha256());
        assertThat(take.facts().durationSeconds()).isBetween(new BigDecimal("2.9"), new BigDecimal("3.1"));
        assertThat(List.of(take.facts().width(), take.facts().height())).containsExactly(1280, 720);
        assertThat(ended.charge()).isEqualTo(Charge.CHARGED);
        assertThat(ended.charged()).isEqualTo(ended.estimate());
        assertThat(budgets.ledger(ended.id())).extracting(LedgerLine::kind).containsExactly(Kind.RESERVED, Kind.CHARGED);
        assertThat(lineage.causesOf(take.id())).extracting(Edge::object, Edge::relation, Edge::role)
                .containsExactly(tuple(ended.id(), Relation.WAS_GENERATED_BY, "take"));
    }

    @Test
    void a_refused_prompt_costs_nothing_and_keeps_the_providers_words() {
        var ended = backRoom.finish(backRoom.issue("a harbour sandbox:refuse").id());

        assertThat(ended.state()).isEqualTo(GenerationState.FAILED);
        assertThat(ended.failure().kind()).isEqualTo(FailureKind.POLICY);
        assertThat(ended.failure().message()).contains("sandbox:refuse");
        assertThat(ended.charge()).isEqualTo(Charge.NOT_CHARGED);
        assertThat(budgets.ledger(ended.id())).extracting(LedgerLine::kind).containsExactly(Kind.RESERVED, Kind.RELEASED);
    }

    @Test
    void a_refusal_for_being_too_fast_is_tried_again_as_a_new_attempt() {
        long id = backRoom.issue("a busy harbour sandbox:busy %d".formatted(Samples.newSeed())).id();

        backRoom.step(id);
        assertThat(generations.require(id).state()).isEqualTo(GenerationState.QUEUED);
        assertThat(backRoom.finish(id).state()).isEqualTo(GenerationState.SUCCEEDED);

        assertThat(attempts(id)).containsExactly("1 REFUSED", "2 ACCEPTED");
    }

    @Test
    void a_render_that_fails_at_the_provider_is_charged_as_it_says() {
        var ended = backRoom.finish(backRoom.issue("a storm sandbox:fail").id());

        assertThat(ended.state()).isEqualTo(GenerationState.FAILED);
        assertThat(ended.failure().kind()).isEqualTo(FailureKind.PROVIDER);
        assertThat(ended.charge()).isEqualTo(Charge.NOT_CHARGED);
    }

    @Test
    void a_success_without_a_file_is_an_incident_and_is_paid_for() {
        var ended = backRoom.finish(backRoom.issue("a mirage sandbox:lost").id());

        assertThat(ended.state()).isEqualTo(GenerationState.OUTPUT_LOST);
        assertThat(ended.charge()).isEqualTo(Charge.CHARGED);
        assertThat(incidents(ended.id())).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_fetched_is_tried_again_and_then_an_incident() {
        var ended = backRoom.finish(backRoom.issue("a shadow sandbox:gone").id());

        assertThat(ended.state()).isEqualTo(GenerationState.OUTPUT_LOST);
        assertThat(ended.failure().message()).contains("gone");
        assertThat(incidents(ended.id())).isEqualTo(1);
    }

    @Test
    void a_damaged_clip_is_never_a_success_but_its_bytes_are_kept_as_evidence() {
        var ended = backRoom.finish(backRoom.issue("a broken mirror sandbox:broken").id());

        assertThat(ended.state()).isEqualTo(GenerationState.OUTPUT_LOST);
        assertThat(ended.takes()).isEmpty();
        assertThat(assets.takesOf(ended.id())).allSatisfy(asset -> assertThat(asset.isReady()).isFalse());
    }

    @Test
    void cancelling_in_the_queue_sends_nothing_and_gives_the_money_back() {
        long id = backRoom.issue("a calm sea").id();

        var cancelled = generations.cancel(id);
        jobs.runDue();

        assertThat(cancelled.state()).isEqualTo(GenerationState.CANCELLED);
        assertThat(generations.exchange(id)).isEmpty();
        assertThat(budgets.ledger(id)).extracting(LedgerLine::kind).containsExactly(Kind.RESERVED, Kind.RELEASED);
        assertThatThrownBy(() -> generations.cancel(id)).hasMessageContaining("ended already");
    }

    @Test
    void cancelling_while_it_runs_asks_the_provider_and_believes_the_next_poll() {
        long id = backRoom.issue("a slow tide sandbox:slow").id();
        backRoom.workUntil(id, GenerationState.RUNNING);

        generations.cancel(id);
        var ended = backRoom.finish(id);

        assertThat(ended.state()).isEqualTo(GenerationState.CANCELLED);
        assertThat(ended.charge()).isEqualTo(Charge.NOT_CHARGED);
        assertThat(generations.exchange(id)).extracting(ExchangeLine::step).contains("cancel");
    }

    @Test
    void asking_the_same_again_is_the_same_recipe_and_another_clip() {
        var first = backRoom.finish(backRoom.issue("the same sea again").id());

        var again = backRoom.finish(generations.reissue(first.id(), null).id());

        assertThat(again.recipeSha256()).isEqualTo(first.recipeSha256());
        assertThat(again.reissueOf()).isEqualTo(first.id());
        assertThat(again.takes().getFirst().sha256()).isNotEqualTo(first.takes().getFirst().sha256());
        assertThat(lineage.causesOf(again.id())).extracting(Edge::object, Edge::relation, Edge::role)
                .contains(tuple(first.id(), Relation.WAS_INFORMED_BY, "re-issue"));
        assertThat(generations.reissuesOf(first.id())).extracting(Generation::id).containsExactly(again.id());
    }

    @Test
    void a_budget_that_is_used_up_refuses_before_anything_is_written() {
        long before = count();
        var limit = Sql.on(database, "select limit_amount from budget where currency = 'USD'").row(row -> row.getBigDecimal(1));
        Sql.on(database, "update budget set limit_amount = reserved + charged where currency = 'USD'").update();
        try {
            assertThatThrownBy(() -> backRoom.issue("nothing left")).isInstanceOfSatisfying(ProblemException.class,
                    refused -> assertThat(refused.problem()).isEqualTo(Problem.OVER_BUDGET));
        } finally {
            Sql.on(database, "update budget set limit_amount = ? where currency = 'USD'", limit).update();
        }
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return Sql.on(database, "select count(*) from generation").row(row -> row.getLong(1));
    }

    private List<String> attempts(long id) {
        return Sql.on(database, "select attempt_no, state from generation_attempt where generation_id = ? order by attempt_no", id)
                .rows(row -> row.getInt(1) + " " + row.getString(2));
    }

    private long incidents(long id) {
        return Sql.on(database, "select count(*) from audit_event where action = 'incident.output-lost' and subject_id = ?", id)
                .row(row -> row.getLong(1));
    }
}
