package takebook.asset.role;

/** What a reference may be looked at for. */
public enum Check {
    SIZE,
    SHARPNESS,
    EXPOSURE,
    CONTRAST,
    /** Damage by JPEG. */
    COMPRESSION,
    /** Whether the background is plain. */
    BACKGROUND,
    /** Whether the subject is in the middle. */
    CENTRING
}
