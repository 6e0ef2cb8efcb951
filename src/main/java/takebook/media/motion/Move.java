package takebook.media.motion;

/** What a picture shows of a camera's movement. Two of them may look the same: {@link Reading#alike()}. */
public enum Move {

    STATIC,
    /** Turns sideways where it stands. */
    PAN,
    /** Turns up or down where it stands. */
    TILT,
    /** So fast a pan that the picture smears. */
    WHIP_PAN,
    /** The lens: everything grows alike. */
    ZOOM,
    /** The camera itself forwards or backwards: near things grow faster. */
    DOLLY,
    /** The camera itself sideways. */
    TRACKING,
    /** The camera itself up or down. */
    CRANE,
    /** Around something that stays in the frame. */
    ORBIT,
    /** Turns around the direction it looks in. */
    ROLL,
    /** More than one at once, none of them far ahead. */
    COMPOUND,
    /** Nothing could be followed. */
    UNREADABLE
}
