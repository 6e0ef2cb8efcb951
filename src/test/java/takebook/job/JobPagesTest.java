package takebook.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class JobPagesTest {

    @Inject
    Jobs jobs;

    @Inject
    Chore chore;

    private final long subject = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    @Test
    void a_step_that_gave_up_is_shown_with_its_reason_and_can_be_retried() {
        chore.does(subject, _ -> new TaskOutcome.Abandoned("the file <is> gone"));
        jobs.schedule(Chore.NAME, subject);
        jobs.runDue();
        Visitors.admin().get("/jobs").then().statusCode(200)
                .body(containsString("the file &lt;is&gt; gone")).body(containsString("Retry test.chore of " + subject));

        chore.does(subject, _ -> new TaskOutcome.Done());
        Visitors.admin().post("/jobs/{task}/{subject}/retry", Chore.NAME, subject).then().statusCode(303).header("Location", endsWith("/jobs"));
        jobs.runDue();

        assertThat(chore.timesFor(subject)).isEqualTo(2);
        Visitors.admin().get("/jobs").then().body(not(containsString("of " + subject)));
    }

    @Test
    void a_step_that_gave_up_can_be_discarded() {
        chore.does(subject, _ -> new TaskOutcome.Abandoned("never mind"));
        jobs.schedule(Chore.NAME, subject);
        jobs.runDue();

        Visitors.admin().post("/jobs/{task}/{subject}/discard", Chore.NAME, subject).then().statusCode(303);

        Visitors.admin().get("/jobs").then().body(not(containsString("of " + subject)));
    }

    @Test
    void only_admins_see_it() {
        Visitors.with(Role.PRODUCER).get("/jobs").then().statusCode(403);
    }
}
