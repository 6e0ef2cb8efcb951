package takebook.media.motion;

/** Which way the camera goes; the picture goes the other way. Of an orbit: the side the camera travels to. */
public enum Direction {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    IN,
    OUT,
    CLOCKWISE,
    COUNTER_CLOCKWISE,
    BACK_AND_FORTH
}
