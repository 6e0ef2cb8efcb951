package takebook.compose.draft;

/** What became of an attempt to save a draft. */
public sealed interface Saved {

    /** It holds what was entered, changed or not. */
    record Stored(Draft draft) implements Saved {}

    /** Somebody else changed it since the page was made; nothing was stored. */
    record Overtaken(Draft theirs) implements Saved {}
}
