package takebook.budget;

import java.time.Instant;
import takebook.Money;

/** What happened to the money of one generation. Amounts are never negative; the kind says which way. */
public record LedgerLine(long generation, Kind kind, Money amount, Instant at) {

    public enum Kind {
        /** Set aside before anything was sent. */
        RESERVED,
        /** The provider took more than was reserved: the difference. */
        ADDED,
        /** Taken by the provider, by its own account. */
        CHARGED,
        /** Given back. */
        RELEASED
    }
}
