package takebook.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.provider.Cancellation;
import takebook.provider.Exchange;
import takebook.provider.FailureClass;
import takebook.provider.OutputFile;
import takebook.provider.Progress;
import takebook.provider.RequestInput;
import takebook.provider.SentAs;
import takebook.provider.Submission;
import takebook.provider.SubmitClass;
import takebook.provider.TaskId;
import takebook.provider.VideoProvider;
import takebook.provider.VideoRequest;

/** Translates between the port and the sandbox. Class B: the sandbox takes our attempt id as its task id and can be asked by it. */
@ApplicationScoped
class SandboxProvider implements VideoProvider {

    private static final String OUTPUT = "/output.mp4";

    private final SandboxStudio studio;
    private final SandboxConfig config;
    private final Clock clock;
    /** Requests that said {@code sandbox:busy} and have had their refusal. Forgotten with the process, as a rate limit may be. */
    private final Set<String> refusedOnce = ConcurrentHashMap.newKeySet();

    SandboxProvider(SandboxStudio studio, SandboxConfig config, Clock clock) {
        this.studio = studio;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public SubmitClass submitClass() {
        return SubmitClass.B;
    }

    @Override
    public Submission submit(VideoRequest request) {
        var task = SandboxMessages.task(request);
        var steering = Steering.in(request.prompt());
        if (steering.contains(Steering.REFUSE)) {
            return refused(task, FailureClass.POLICY, "The sandbox refuses this prompt because it says sandbox:refuse");
        }
        if (steering.contains(Steering.BUSY) && refusedOnce.add(request.prompt())) {
            return refused(task, FailureClass.RATE, "The sandbox is too busy this once because the prompt says sandbox:busy");
        }
        try {
            return switch (studio.folders().accept(task, SandboxMessages.body(task),
                    request.inputs().stream().map(RequestInput::content).toList())) {
                case TaskFolders.Acceptance.Accepted() -> accepted(task, steering);
                case TaskFolders.Acceptance.Taken() -> refused(task, FailureClass.INPUT,
                        "Another request was accepted under this task id");
                case TaskFolders.Acceptance.WrongBytes(var token) -> refused(task, FailureClass.INPUT,
                        "The bytes of %s are not those of its SHA-256".formatted(token));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Submission accepted(TaskRequest task, Set<Steering> steering) {
        studio.wake();
        if (steering.contains(Steering.DOUBT) || steering.contains(Steering.UNCLEAR)) {
            return new Submission.InDoubt("The sandbox did not answer", SandboxMessages.unanswered(task));
        }
        return new Submission.Accepted(idOf(task.taskId()), SandboxMessages.submit(task,
                Map.of("taskId", task.taskId(), "status", "accepted", "note", "sandbox render, not Kling")));
    }

    private static Submission refused(TaskRequest task, FailureClass kind, String message) {
        return new Submission.Refused(kind, message, SandboxMessages.submit(task, Map.of("error", kind, "message", message)));
    }

    @Override
    public Submission lookUp(VideoRequest request) {
        String id = request.attempt().toString();
        if (Steering.in(request.prompt()).contains(Steering.UNCLEAR)) {
            return new Submission.InDoubt("The sandbox did not answer", SandboxMessages.ask("GET", id, null));
        }
        if (studio.folders().find(request.attempt()).isEmpty()) {
            return new Submission.NotThere(SandboxMessages.ask("GET", id, Map.of("error", "no such task")));
        }
        return new Submission.Accepted(idOf(request.attempt()),
                SandboxMessages.ask("GET", id, Map.of("taskId", id, "status", "accepted")));
    }

    @Override
    public Progress poll(TaskId id) {
        var task = find(id);
        if (task.isEmpty()) {
            return new Progress.Failed(FailureClass.GONE, "There is no such task", null,
                    SandboxMessages.ask("GET", id.value(), Map.of("error", "no such task")));
        }
        var request = studio.folders().request(UUID.fromString(id.value()));
        return progress(id, task.get(), request);
    }

    private Progress progress(TaskId id, Task task, TaskRequest request) {
        var nothing = new Money(BigDecimal.ZERO, request.currency());
        var price = new Money(request.price(), request.currency());
        return switch (task.state()) {
            case ACCEPTED -> new Progress.Running(0, answer(id, Map.of("status", "waiting")));
            case RENDERING -> new Progress.Running(percent(task, request), answer(id, Map.of("status", "rendering")));
            case CANCELLED -> new Progress.Cancelled(nothing, answer(id, Map.of("status", "cancelled", "cost", nothing)));
            case FAILED -> new Progress.Failed(FailureClass.PROVIDER, String.valueOf(task.failure()), nothing,
                    answer(id, Map.of("status", "failed", "message", String.valueOf(task.failure()), "cost", nothing)));
            case DONE -> {
                var files = files(id, task, request);
                yield new Progress.Succeeded(files, price, answer(id, Map.of("status", "done", "files", files, "cost", price,
                        "note", "sandbox render, not Kling")));
            }
        };
    }

    private List<OutputFile> files(TaskId id, Task task, TaskRequest request) {
        if (Steering.in(request.prompt()).contains(Steering.LOST)) {
            return List.of();
        }
        Instant expires = task.endedAt() == null ? null : task.endedAt().plus(config.outputLife());
        return List.of(new OutputFile(SandboxMessages.ADDRESS + "/" + id.value() + OUTPUT, "video/mp4", task.outputBytes(), expires));
    }

    /**
     * A guess by the clock, never 100: ffmpeg is not asked. On two cores a second of 720p takes about a third of a second, one of
     * 1080p twice that.
     */
    private int percent(Task task, TaskRequest request) {
        if (task.startedAt() == null) {
            return 0;
        }
        double expected = 1 + request.seconds().doubleValue() * request.width() * request.height() / 2_500_000;
        return (int) Math.min(95, 100 * Duration.between(task.startedAt(), clock.instant()).toMillis() / 1000.0 / expected);
    }

    @Override
    public Cancellation cancel(TaskId id) {
        if (find(id).isPresent() && studio.cancel(UUID.fromString(id.value()))) {
            return new Cancellation.Accepted(SandboxMessages.ask("DELETE", id.value(), Map.of("status", "cancelled")));
        }
        return new Cancellation.TooLate(SandboxMessages.ask("DELETE", id.value(), Map.of("error", "ended, or no such task")));
    }

    @Override
    public void fetch(OutputFile file, OutputStream to) throws IOException {
        String id = file.url().replace(SandboxMessages.ADDRESS + "/", "").replace(OUTPUT, "");
        var output = uuid(id).map(studio.folders()::output).filter(Files::exists)
                .orElseThrow(() -> new IOException(file.url() + " is not there"));
        if (Steering.in(studio.folders().request(UUID.fromString(id)).prompt()).contains(Steering.GONE)) {
            throw new IOException(file.url() + " is gone because the prompt says sandbox:gone");
        }
        Files.copy(output, to);
    }

    @Override
    public SentAs sentAs(VideoRequest request) {
        return new SentAs("POST", SandboxMessages.ADDRESS, SandboxMessages.text(SandboxMessages.task(request)), List.of());
    }

    private Optional<Task> find(TaskId id) {
        return uuid(id.value()).flatMap(studio.folders()::find);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Exchange answer(TaskId id, @Nullable Map<String, ?> answer) {
        return SandboxMessages.ask("GET", id.value(), answer);
    }

    private static TaskId idOf(UUID attempt) {
        return new TaskId(attempt.toString());
    }
}
