package takebook.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import java.util.Map;

/** A step for tests: it does what the test says, and remembers for what it ran. */
@ApplicationScoped
class Chore implements BackgroundTask {

    static final String NAME = "test.chore";

    private final List<Long> ran = new CopyOnWriteArrayList<>();
    private final Map<Long, LongFunction<TaskOutcome>> doing = new ConcurrentHashMap<>();

    void does(long subject, LongFunction<TaskOutcome> work) {
        doing.put(subject, work);
    }

    long timesFor(long subject) {
        return ran.stream().filter(ranFor -> ranFor == subject).count();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TaskOutcome run(long subject) {
        ran.add(subject);
        return doing.getOrDefault(subject, _ -> new TaskOutcome.Done()).apply(subject);
    }
}
