package takebook.media;

/** A picture, moving a little or not, or a clip. */
public enum MediaKind {
    IMAGE,
    VIDEO
}
