package takebook.asset;

/** What an asset shows. An animated picture is an image. */
public enum AssetKind {
    IMAGE,
    VIDEO
}
