package takebook.asset.list;

/** What an asset shows. An animated picture is an image. */
public enum AssetKind {
    IMAGE,
    VIDEO
}
