package takebook.asset.rights;

import takebook.asset.rights.RightsLight.Colour;

/** What can be wrong with rights, the gravest first. */
public enum Trouble {

    EXPIRED(Colour.RED, "expired", "Rights expired"),
    NO_CONSENT(Colour.RED, "no-consent", "No consent"),
    MISSING(Colour.RED, "missing", "No rights stated"),
    NOT_YET(Colour.RED, "not-yet", "Not yet valid"),
    EXPIRING(Colour.AMBER, "expiring", "Rights expiring"),
    LIMITED(Colour.AMBER, "limited", "Some countries"),
    PEOPLE_UNSAID(Colour.AMBER, "people-unsaid", "People not said");

    private final Colour colour;
    private final String word;
    private final String label;

    Trouble(Colour colour, String word, String label) {
        this.colour = colour;
        this.word = word;
        this.label = label;
    }

    public Colour colour() {
        return colour;
    }

    /** As search knows it: {@code rights:expired}. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
