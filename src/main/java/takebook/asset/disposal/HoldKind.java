package takebook.asset.disposal;

/** Why something must stay. */
public enum HoldKind {
    REVIEW("under review"),
    APPROVAL("approved"),
    LOCK("locked"),
    LEGAL("held by a person"),
    GENERATION("in use right now");

    private final String words;

    HoldKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether it is written down and released by hand; the others last as long as what they tell of. */
    boolean isKept() {
        return this != GENERATION;
    }
}
