package takebook.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.media.Media;
import takebook.provider.Cancellation;
import takebook.provider.FailureClass;
import takebook.provider.Progress;
import takebook.provider.Providers;
import takebook.provider.RequestInput;
import takebook.provider.RequestParameters;
import takebook.provider.Submission;
import takebook.provider.TaskId;
import takebook.provider.VideoRequest;

/** What the sandbox answers, and what it remembers. */
@TakebookTest
class SandboxProviderTest {

    @Inject
    Media media;
    @Inject
    Capabilities capabilities;
    @Inject
    Providers providers;

    private Sandboxes sandbox;

    @BeforeEach
    void a_sandbox_of_its_own() throws IOException {
        sandbox = new Sandboxes(media, capabilities);
    }

    @Test
    void it_is_found_by_its_name() {
        assertThat(providers.names()).contains("sandbox");
        assertThat(providers.named("sandbox").name()).isEqualTo("sandbox");
        assertThatThrownBy(() -> providers.named("nobody")).hasMessageContaining("no provider \"nobody\"");
    }

    @Test
    void the_same_attempt_is_accepted_once_however_often_it_is_sent() throws Exception {
        var request = text("a lighthouse");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Submission>> senders = IntStream.range(0, 20)
                    .<Callable<Submission>>mapToObj(_ -> () -> sandbox.provider.submit(request)).toList();
            for (var answer : threads.invokeAll(senders)) {
                assertThat(answer.get()).isInstanceOf(Submission.Accepted.class);
            }
        }

        assertThat(sandbox.ledger()).extracting(Ledger.Line::attempt).containsExactly(request.attempt());
        assertThat(sandbox.ledger().getFirst().cost()).isEqualTo(request.offering().estimate(new BigDecimal("3")));
    }

    @Test
    void an_attempt_of_a_process_that_died_is_still_the_same_attempt() throws IOException {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);

        sandbox.restart();

        assertThat(sandbox.provider.lookUp(request)).isInstanceOf(Submission.Accepted.class);
        assertThat(sandbox.provider.submit(request)).isInstanceOf(Submission.Accepted.class);
        assertThat(sandbox.ledger()).hasSize(1);
    }

    @Test
    void an_attempt_is_not_used_for_two_requests() throws IOException {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);

        var other = new VideoRequest(request.attempt(), request.offering(), "a windmill", List.of(), request.parameters());

        assertThat(sandbox.provider.submit(other)).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.kind()).isEqualTo(FailureClass.INPUT));
        assertThat(sandbox.ledger()).hasSize(1);
    }

    @Test
    void bytes_that_are_not_those_of_the_request_are_refused_and_not_kept() throws IOException {
        var right = sandbox.input("@image_1", "start_frame", Samples.photo(1));
        var wrong = new RequestInput(right.token(), right.role(), right.kind(), right.sha256(), right.mediaType(),
                right.width(), right.height(), null, false, null, sandbox.input("@image_1", "", Samples.photo(2)).content());

        var answer = sandbox.provider.submit(sandbox.request(Mode.IMAGE_TO_VIDEO, "it moves", wrong));

        assertThat(answer).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.message()).contains("@image_1"));
        assertThat(sandbox.ledger()).isEmpty();
        assertThat(Files.list(sandbox.folder().resolve("arriving"))).isEmpty();
    }

    @Test
    void what_was_begun_when_the_process_died_is_finished_by_the_next() throws IOException {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);
        sandbox.studio.folders().change(request.attempt(), task -> task.rendering(sandbox.now));

        sandbox.restart();
        sandbox.studio.renderDue();

        assertThat(poll(request)).isInstanceOf(Progress.Succeeded.class);
    }

    @Test
    void a_task_that_was_begun_three_times_and_never_ended_fails() throws IOException {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);
        for (int i = 0; i < 3; i++) {
            sandbox.studio.folders().change(request.attempt(), task -> task.rendering(sandbox.now));
            sandbox.restart();
        }

        sandbox.studio.renderDue();

        assertThat(poll(request)).isInstanceOfSatisfying(Progress.Failed.class,
                failed -> assertThat(failed.message()).contains("begun 3 times"));
    }

    @Test
    void a_crash_between_accepting_and_writing_the_ledger_is_mended() throws IOException {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);
        Files.writeString(sandbox.folder().resolve("ledger.jsonl"), "{\"attempt\":\"torn", StandardOpenOption.TRUNCATE_EXISTING);

        sandbox.restart();

        assertThat(sandbox.ledger()).extracting(Ledger.Line::attempt).containsExactly(request.attempt());
    }

    @Test
    void a_task_nobody_sent_is_not_there() {
        assertThat(sandbox.provider.lookUp(text("never sent"))).isInstanceOf(Submission.NotThere.class);
        for (String id : List.of(UUID.randomUUID().toString(), "../../etc/passwd")) {
            assertThat(sandbox.provider.poll(new TaskId(id))).isInstanceOfSatisfying(Progress.Failed.class,
                    failed -> assertThat(failed.kind()).isEqualTo(FailureClass.GONE));
            assertThat(sandbox.provider.cancel(new TaskId(id))).isInstanceOf(Cancellation.TooLate.class);
        }
    }

    @Test
    void a_waiting_task_can_be_cancelled_and_costs_nothing() {
        var request = text("a lighthouse");
        sandbox.provider.submit(request);

        assertThat(sandbox.provider.cancel(id(request))).isInstanceOf(Cancellation.Accepted.class);
        sandbox.studio.renderDue();

        assertThat(poll(request)).isInstanceOfSatisfying(Progress.Cancelled.class,
                cancelled -> assertThat(cancelled.charged().amount()).isZero());
    }

    @Test
    void a_render_can_be_cancelled_while_it_runs() throws Exception {
        var request = sandbox.request(Mode.TEXT_TO_VIDEO, Tier.PRO, "long",
                new RequestParameters(10, null, false));
        sandbox.provider.submit(request);

        var render = Thread.ofVirtual().start(() -> sandbox.studio.renderDue());
        while (sandbox.studio.folders().find(request.attempt()).orElseThrow().state() == Task.State.ACCEPTED) {
            Thread.onSpinWait();
        }
        assertThat(sandbox.provider.cancel(id(request))).isInstanceOf(Cancellation.Accepted.class);
        render.join();

        assertThat(poll(request)).isInstanceOf(Progress.Cancelled.class);
        assertThat(sandbox.take(text("and the next one is not disturbed")).facts().frames()).isEqualTo(72);
    }

    @Test
    void a_finished_task_says_what_it_cost_where_the_file_is_and_until_when() throws IOException {
        var take = sandbox.take(text("a lighthouse"));

        var file = take.answer().files().getFirst();
        assertThat(file.expiresAt()).isEqualTo(sandbox.now.plus(Duration.ofHours(24)));
        assertThat(file.bytes()).isEqualTo(Files.size(take.file()));
        assertThat(take.answer().charged().amount()).isEqualByComparingTo("0.252");
        assertThat(take.answer().exchange().response()).contains("sandbox render, not Kling");
    }

    @Test
    void inputs_are_forgotten_when_a_task_ends_and_outputs_a_week_after_they_expired() throws IOException {
        var request = sandbox.request(Mode.IMAGE_TO_VIDEO, "it moves", sandbox.input("@image_1", "start_frame", Samples.photo(3)));
        sandbox.take(request);
        var folders = sandbox.studio.folders();

        assertThat(folders.input(request.attempt(), 0)).doesNotExist();
        sandbox.now = sandbox.now.plus(Duration.ofDays(9));
        folders.forgetOutputs(Duration.ofDays(8));

        assertThat(folders.output(request.attempt())).doesNotExist();
        assertThat(sandbox.provider.lookUp(request)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void the_preview_is_what_would_be_sent_word_for_word() {
        var request = sandbox.request(Mode.IMAGE_TO_VIDEO, "it moves", sandbox.input("@image_1", "start_frame", Samples.photo(3)));

        var preview = sandbox.provider.sentAs(request);

        assertThat(preview.method() + " " + preview.url()).isEqualTo("POST sandbox://tasks");
        assertThat(preview.body()).contains("\"@image_1\"", "\"start_frame\"", request.inputs().getFirst().sha256());
        assertThat(sandbox.provider.submit(request).exchange().request()).isEqualTo(preview.body());
    }

    private Progress poll(VideoRequest request) {
        return sandbox.provider.poll(id(request));
    }

    private VideoRequest text(String prompt) {
        return sandbox.request(Mode.TEXT_TO_VIDEO, prompt);
    }

    private static TaskId id(VideoRequest request) {
        return new TaskId(request.attempt().toString());
    }
}
