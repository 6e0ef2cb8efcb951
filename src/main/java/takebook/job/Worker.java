package takebook.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the library's scheduler from start to stop of the application, or one round of it by hand. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final String TABLE = "job";
    private static final int LATE = Interceptor.Priority.APPLICATION + 900;
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final int MORE_THAN_ANYBODY_QUEUES_BY_HAND = 100_000;

    private final AgroalDataSource database;
    private final JobTable table;
    private final Steps steps;
    private final JobConfig config;
    private final Clock clock;
    private final Path home;
    private @Nullable Scheduler scheduler;
    private @Nullable NodeName node;

    Worker(AgroalDataSource database, JobTable table, Steps steps, JobConfig config, Clock clock,
            @ConfigProperty(name = "takebook.home") Path home) {
        this.database = database;
        this.table = table;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
        this.home = home;
    }

    /** Late, so that every other part of the house is ready before the first step runs. */
    void start(@Observes @Priority(LATE) StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        node = NodeName.in(home);
        if (node.isSole()) {
            int left = table.releaseAllOf(node.name(), clock.instant());
            if (left > 0) {
                LOG.infof("%d steps were running when this node last ended; they run again", left);
            }
        }
        scheduler = configured(new SchedulerBuilder(database, steps.forLibrary()))
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .executorService(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()))
                .clock(clock::instant)
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
        if (node != null) {
            node.close();
        }
    }

    /** In a thread of its own, so that the caller's transaction and identity stay with the caller. */
    int runDue() {
        var ran = new CompletableFuture<Integer>();
        Thread.ofVirtual().name("jobs-by-hand").start(() -> {
            try {
                ran.complete(runUntilNothingIsDue());
            } catch (Throwable e) {
                ran.completeExceptionally(e);
            }
        });
        return ran.join();
    }

    private int runUntilNothingIsDue() {
        var count = new AtomicInteger();
        ExecutionInterceptor counting = (instance, context, chain) -> {
            count.incrementAndGet();
            return chain.proceed(instance, context);
        };
        var now = new SettableClock();
        var manual = TestHelper.createManualScheduler(database, steps.forLibrary()).clock(now);
        configured(manual).addExecutionInterceptor(counting);
        var byHand = manual.build();
        int before;
        do {
            before = count.get();
            now.set(clock.instant());
            byHand.runAnyDueExecutions();
        } while (count.get() > before && count.get() < MORE_THAN_ANYBODY_QUEUES_BY_HAND);
        return count.get();
    }

    private SchedulerBuilder configured(SchedulerBuilder builder) {
        return builder
                .tableName(TABLE)
                .threads(config.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP_WITHIN)
                .failureLogging(LogLevel.WARN, true);
    }
}
