package takebook.asset.rendition;

import takebook.storage.Sha256;

/** One file made from an asset to look at, in the object store like everything else. */
public record Rendition(RenditionKind kind, Sha256 sha256, long bytes, String mediaType) {}
