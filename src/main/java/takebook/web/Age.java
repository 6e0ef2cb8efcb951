package takebook.web;

import java.time.Duration;
import java.time.Instant;

/** How long ago something happened, as precisely as a person cares. */
final class Age {

    private static final Duration JUST_NOW = Duration.ofSeconds(45);
    private static final Duration IN_MINUTES = Duration.ofMinutes(90);
    private static final Duration IN_HOURS = Duration.ofHours(36);
    private static final Duration IN_DAYS = Duration.ofDays(7);

    private Age() {}

    static String between(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.compareTo(JUST_NOW) < 0) {
            return "just now";
        }
        if (age.compareTo(IN_MINUTES) < 0) {
            return Math.max(1, Math.round(age.toSeconds() / 60.0)) + " min ago";
        }
        if (age.compareTo(IN_HOURS) < 0) {
            return Math.round(age.toMinutes() / 60.0) + " h ago";
        }
        if (age.compareTo(IN_DAYS) < 0) {
            long days = Math.max(1, Math.round(age.toHours() / 24.0));
            return days == 1 ? "1 day ago" : days + " days ago";
        }
        return Formats.asDay(then);
    }
}
