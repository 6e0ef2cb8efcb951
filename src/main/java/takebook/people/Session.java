package takebook.people;

import java.time.Instant;

/** One log-in of a person, on one browser. */
public record Session(
        long id, String browser, String address, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
