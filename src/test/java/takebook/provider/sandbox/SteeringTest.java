package takebook.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.media.Examination;
import takebook.media.Media;
import takebook.provider.FailureClass;
import takebook.provider.Progress;
import takebook.provider.Submission;
import takebook.provider.TaskId;
import takebook.provider.VideoRequest;

/** Every word of docs/sandbox.md does what it says. */
@TakebookTest
class SteeringTest {

    @Inject
    Media media;
    @Inject
    Capabilities capabilities;

    private Sandboxes sandbox;

    @BeforeEach
    void a_sandbox_of_its_own() throws IOException {
        sandbox = new Sandboxes(media, capabilities);
    }

    @Test
    void refuse_is_refused_and_leaves_no_trace() throws IOException {
        assertThat(sandbox.provider.submit(text("please sandbox:refuse this"))).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.kind()).isEqualTo(FailureClass.POLICY));
        assertThat(sandbox.ledger()).isEmpty();
    }

    @Test
    void busy_is_refused_once_and_then_taken() throws IOException {
        assertThat(sandbox.provider.submit(text("sandbox:busy"))).isInstanceOfSatisfying(Submission.Refused.class,
                refused -> assertThat(refused.kind()).isEqualTo(FailureClass.RATE));
        assertThat(sandbox.provider.submit(text("sandbox:busy"))).isInstanceOf(Submission.Accepted.class);
        assertThat(sandbox.ledger()).hasSize(1);
    }

    @Test
    void doubt_is_settled_by_a_look_up_and_unclear_is_not() throws IOException {
        var doubt = text("sandbox:doubt");
        var unclear = text("sandbox:unclear");

        assertThat(sandbox.provider.submit(doubt)).isInstanceOf(Submission.InDoubt.class);
        assertThat(sandbox.provider.lookUp(doubt)).isInstanceOf(Submission.Accepted.class);
        assertThat(sandbox.provider.submit(unclear)).isInstanceOf(Submission.InDoubt.class);
        assertThat(sandbox.provider.lookUp(unclear)).isInstanceOf(Submission.InDoubt.class);
        assertThat(sandbox.ledger()).hasSize(2);
    }

    @Test
    void slow_waits_without_holding_up_the_others() {
        var slow = text("sandbox:slow");
        sandbox.provider.submit(slow);
        var quick = text("quick");
        sandbox.provider.submit(quick);

        sandbox.studio.renderDue();
        assertThat(poll(slow)).isInstanceOf(Progress.Running.class);
        assertThat(poll(quick)).isInstanceOf(Progress.Succeeded.class);

        sandbox.now = sandbox.now.plusSeconds(20);
        sandbox.studio.renderDue();
        assertThat(poll(slow)).isInstanceOf(Progress.Succeeded.class);
    }

    @Test
    void fail_fails_and_costs_nothing() {
        var request = text("sandbox:fail");
        sandbox.provider.submit(request);
        sandbox.studio.renderDue();

        assertThat(poll(request)).isInstanceOfSatisfying(Progress.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(FailureClass.PROVIDER);
            assertThat(failed.charged().amount()).isZero();
        });
    }

    @Test
    void broken_gives_fewer_bytes_than_announced_and_they_cannot_be_decoded() throws IOException {
        var succeeded = finished(text("sandbox:broken"));
        var file = sandbox.fetch(succeeded.files().getFirst());

        assertThat(Files.size(file)).isLessThan(succeeded.files().getFirst().bytes());
        assertThat(media.examine(file, "take")).isNotInstanceOf(Examination.Accepted.class);
    }

    @Test
    void lost_is_done_without_a_file_and_gone_has_one_that_cannot_be_fetched() {
        assertThat(finished(text("sandbox:lost")).files()).isEmpty();

        var gone = finished(text("sandbox:gone")).files().getFirst();
        assertThatThrownBy(() -> sandbox.provider.fetch(gone, new ByteArrayOutputStream())).isInstanceOf(IOException.class);
    }

    @Test
    void only_whole_words_steer() {
        assertThat(Steering.in("a sandbox:slow, then Sandbox:FAIL.")).containsExactlyInAnyOrder(Steering.SLOW, Steering.FAIL);
        assertThat(Steering.in("mysandbox:slow sandbox:slowly sandbox slow")).isEmpty();
        assertThat(Steering.without("a sandbox:slow boat")).isEqualTo("a boat");
    }

    private Progress.Succeeded finished(VideoRequest request) {
        sandbox.provider.submit(request);
        sandbox.studio.renderDue();
        return (Progress.Succeeded) poll(request);
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
