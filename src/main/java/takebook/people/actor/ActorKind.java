package takebook.people.actor;

public enum ActorKind {
    /** A logged-in person. */
    PERSON,
    /** A script with a token of that person. */
    TOKEN,
    /** Takebook itself: background work and first start. */
    SYSTEM
}
