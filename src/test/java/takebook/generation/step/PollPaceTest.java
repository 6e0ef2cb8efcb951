package takebook.generation.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PollPaceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void asking_starts_quick_slows_down_with_age_and_never_stops() {
        assertThat(PollPace.after(NOON, NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PollPace.after(NOON, NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(6));
        assertThat(PollPace.after(NOON, NOON.plus(Duration.ofDays(2)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_clock_that_went_back_does_no_harm() {
        assertThat(PollPace.after(NOON, NOON.minusSeconds(3600))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void failures_double_the_pause_up_to_a_minute() {
        assertThat(PollPace.afterFailures(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(PollPace.afterFailures(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(PollPace.afterFailures(1_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
