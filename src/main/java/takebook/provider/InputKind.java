package takebook.provider;

/** What an input file is. An element arrives as several images with the same token. */
public enum InputKind { IMAGE, VIDEO }
