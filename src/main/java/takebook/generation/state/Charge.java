package takebook.generation.state;

/** What became of the money of a generation. */
public enum Charge {

    /** Set aside; not settled yet. */
    RESERVED("reserved"),
    /** As the provider reported it. */
    CHARGED("charged"),
    /** The provider says nothing about money: booked as estimated. */
    ESTIMATED("charged as estimated, not confirmed"),
    NOT_CHARGED("not charged"),
    /** It failed there and nothing was said about money; our books hold nothing for it. */
    NOT_KNOWN("not known whether charged");

    private final String label;

    Charge(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
