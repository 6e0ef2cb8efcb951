package takebook.media.file;

/** A picture, moving a little or not, or a clip. */
public enum MediaKind {
    IMAGE,
    VIDEO
}
