package takebook.motion;

/** How the camera was carried. */
public enum Held {
    STABILISED,
    HANDHELD
}
