package takebook.asset.rendition;

/** What is made from an asset for people to look at. */
public enum RenditionKind {
    POSTER,
    FILMSTRIP,
    /** Plays in browsers where the original does not. */
    PROXY
}
