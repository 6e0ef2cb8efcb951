package takebook.media.motion;

/** How much the picture trembles; where one ends and the next begins is data. */
public enum Shake {
    NONE,
    SLIGHT,
    STRONG
}
