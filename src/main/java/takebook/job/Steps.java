package takebook.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import takebook.job.JobOverview.FailureState;

/** Turns each {@link BackgroundTask} into a task of the library, and its outcome into a row. */
@ApplicationScoped
class Steps {

    private static final Logger LOG = Logger.getLogger(Steps.class);

    private final Instance<BackgroundTask> tasks;
    private final JobTable table;
    private final Clock clock;

    Steps(Instance<BackgroundTask> tasks, JobTable table, Clock clock) {
        this.tasks = tasks;
        this.table = table;
        this.clock = clock;
    }

    Set<String> names() {
        return tasks.stream().map(BackgroundTask::name).collect(Collectors.toSet());
    }

    List<Task<?>> forLibrary() {
        return tasks.stream().<Task<?>>map(this::forLibrary).toList();
    }

    private Task<Void> forLibrary(BackgroundTask task) {
        return Tasks.custom(task.name(), Void.class)
                .onFailure((complete, _) -> failed(complete))
                .onDeadExecution((complete, _) -> revive(complete.getExecution()))
                .execute((_, context) -> run(task, context.getExecution()));
    }

    /** Only what the task itself throws counts as its failure; trouble in writing the outcome leaves the step picked. */
    @ActivateRequestContext
    CompletionHandler<Void> run(BackgroundTask task, Execution execution) {
        var outcome = task.run(Long.parseLong(execution.taskInstance.getId()));
        return (_, _) -> write(outcome, execution);
    }

    private void write(TaskOutcome outcome, Execution execution) {
        String task = execution.taskInstance.getTaskName();
        String subject = execution.taskInstance.getId();
        var now = clock.instant();
        boolean ours = switch (outcome) {
            case TaskOutcome.Done _ -> table.finish(task, subject, execution.version, now);
            case TaskOutcome.Again(var delay) -> table.again(task, subject, execution.version, now, now.plus(delay));
            case TaskOutcome.Abandoned(var reason) ->
                table.bury(task, subject, execution.version, FailureState.ABANDONED, execution.consecutiveFailures, reason, now);
        };
        warnIfLost(ours, task, subject);
    }

    private void failed(ExecutionComplete complete) {
        var execution = complete.getExecution();
        String task = execution.taskInstance.getTaskName();
        String subject = execution.taskInstance.getId();
        int failures = execution.consecutiveFailures + 1;
        String message = complete.getCause().map(Steps::describe).orElse("no reason was given");
        var now = clock.instant();
        boolean ours = RetryPace.isExhausted(failures)
                ? table.bury(task, subject, execution.version, FailureState.DEAD, failures, message, now)
                : table.failed(task, subject, execution.version, failures, message, now, now.plus(RetryPace.after(failures)));
        warnIfLost(ours, task, subject);
    }

    private void revive(Execution execution) {
        LOG.infof("%s has lost its node %s and is run again", execution.taskInstance, execution.pickedBy);
        table.release(execution.taskInstance.getTaskName(), execution.taskInstance.getId(), execution.version, clock.instant());
    }

    private static void warnIfLost(boolean ours, String task, String subject) {
        if (!ours) {
            LOG.warnf("%s of %s was taken over by another node while it ran here", task, subject);
        }
    }

    private static String describe(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
