package takebook.media.motion;

/** A class of speed; where one ends and the next begins is data. */
public enum Speed {
    SLOW,
    MEDIUM,
    FAST
}
