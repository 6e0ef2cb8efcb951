package takebook.project.shot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a shot has come, as people say it; nothing moves it by itself. */
public enum ShotStatus {
    IDEA,
    EXPLORING,
    IN_REVIEW,
    APPROVED,
    DELIVERED;

    /** {@code in review}, {@code in-review} and {@code IN_REVIEW} are the same. */
    public static Optional<ShotStatus> named(String text) {
        String name = text.strip().replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
    }

    public static List<ShotStatus> all() {
        return List.of(values());
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
