package takebook.asset.quality;

/** What can be expected of a reference (REF-7), the best first. */
public enum Grade {
    /** Large, sharp, well lit. */
    EXCELLENT,
    /** Some loss is likely. */
    USABLE,
    /** The take will be degraded or show somebody else. */
    POOR;

    Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Grade butAtWorst(Grade limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }
}
