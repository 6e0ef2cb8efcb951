package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.capability.Mode;
import takebook.generation.request.Slot;
import takebook.generation.state.Charge;
import takebook.generation.state.ExchangeLine;
import takebook.generation.state.FailureKind;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Moves;
import takebook.job.Jobs;
import takebook.problem.Problem;
import takebook.problem.ProblemException;

/** What is in doubt is asked for and never sent again, and what is not what was sealed is never sent at all. */
@TakebookTest
class SentOnceTest {

    @Inject
    Generations generations;
    @Inject
    BackRoom backRoom;
    @Inject
    Library library;
    @Inject
    Jobs jobs;
    @Inject
    AgroalDataSource database;
    @ConfigProperty(name = "takebook.home")
    Path home;

    @AfterEach
    void the_books_balance() {
        assertThat(Sql.on(database, "select what from budget_imbalance").rows(row -> row.getString(1))).isEmpty();
    }

    @Test
    void an_answer_that_got_lost_is_cleared_up_by_asking_and_never_by_sending_again() throws IOException {
        var ended = backRoom.finish(backRoom.issue("a ferry in the mist sandbox:doubt").id());

        assertThat(ended.state()).isEqualTo(GenerationState.SUCCEEDED);
        assertThat(generations.exchange(ended.id())).extracting(ExchangeLine::step).startsWith("submit", "look-up", "poll");
        assertThat(acceptedBySandbox(ended.id())).isEqualTo(1);
    }

    @Test
    void what_nobody_can_clear_up_waits_for_a_person_with_the_money_reserved() throws IOException {
        var unknown = backRoom.finish(backRoom.issue("a buoy sandbox:unclear").id());

        assertThat(unknown.state()).isEqualTo(GenerationState.UNKNOWN);
        assertThat(unknown.charge()).isEqualTo(Charge.RESERVED);
        assertThat(acceptedBySandbox(unknown.id())).isEqualTo(1);
        assertThatThrownBy(() -> generations.askProvider(unknown.id())).hasMessageContaining("cannot tell");
        assertThat(generations.require(unknown.id()).state()).isEqualTo(GenerationState.UNKNOWN);

        var decided = generations.notAccepted(unknown.id());

        assertThat(decided.state()).isEqualTo(GenerationState.FAILED);
        assertThat(decided.charge()).isEqualTo(Charge.NOT_CHARGED);
        assertThatThrownBy(() -> generations.notAccepted(unknown.id())).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
    }

    @Test
    void a_generation_found_half_submitted_is_asked_for_before_it_is_sent() throws IOException {
        long id = backRoom.issue("a half sent letter").id();
        Sql.on(database, "update generation set state = 'SUBMITTING', lease_epoch = lease_epoch + 1 where id = ?", id).update();
        Sql.on(database, "update generation_attempt set state = 'SENDING' where generation_id = ?", id).update();

        var ended = backRoom.finish(id);

        assertThat(ended.state()).isEqualTo(GenerationState.SUCCEEDED);
        assertThat(generations.exchange(id)).extracting(ExchangeLine::step).startsWith("look-up", "submit");
        assertThat(acceptedBySandbox(id)).isEqualTo(1);
    }

    @Test
    void a_step_that_comes_late_changes_nothing() {
        var ended = backRoom.finish(backRoom.issue("a late guest").id());
        int before = generations.moves(ended.id()).size();

        for (var task : List.of(Moves.SUBMIT, Moves.POLL, Moves.COLLECT)) {
            jobs.schedule(task, ended.id());
        }
        jobs.runDue();

        assertThat(generations.moves(ended.id())).hasSize(before);
        assertThat(generations.require(ended.id())).isEqualTo(ended);
    }

    @Test
    void what_is_no_longer_what_was_sealed_is_not_sent() throws IOException {
        var photo = library.photo();
        long id = generations.issue(BackRoom.request(Mode.IMAGE_TO_VIDEO, "@image_1 drifts",
                new Slot("@image_1", photo.id(), null, Slot.START_FRAME)), null).id();
        var object = home.resolve("objects").resolve(photo.sha256().key());
        object.toFile().setWritable(true);
        Files.write(object, Files.readAllBytes(Samples.photo(Samples.newSeed())));

        var ended = backRoom.finish(id);

        assertThat(ended.state()).isEqualTo(GenerationState.FAILED);
        assertThat(ended.failure().kind()).isEqualTo(FailureKind.REFUSED_BY_US);
        assertThat(ended.failure().message()).contains("asset " + photo.id());
        assertThat(generations.exchange(id)).isEmpty();
        assertThat(ended.charge()).isEqualTo(Charge.NOT_CHARGED);
    }

    @Test
    void a_tampered_recipe_is_not_sent() {
        long id = backRoom.issue("an honest prompt %d".formatted(Samples.newSeed())).id();
        Sql.on(database, "update generation_recipe set content = replace(content, 'honest', 'tampered') where sha256 = ?",
                generations.require(id).recipeSha256()).update();

        var ended = backRoom.finish(id);

        assertThat(ended.failure().kind()).isEqualTo(FailureKind.REFUSED_BY_US);
        assertThat(generations.exchange(id)).isEmpty();
    }

    /** How many of its attempts the sandbox has in its own books. */
    private long acceptedBySandbox(long id) throws IOException {
        var attempts = Sql.on(database, "select id from generation_attempt where generation_id = ?", id).rows(row -> row.getString(1));
        try (var lines = Files.lines(home.resolve("sandbox/ledger.jsonl"))) {
            return lines.filter(line -> attempts.stream().anyMatch(line::contains)).count();
        }
    }
}
