package takebook.asset.disposal;

import java.time.Instant;

/** What is left to say of a purged asset, beside its row. @param picture whether the small picture was kept */
public record Tombstone(long asset, String why, boolean picture, Instant at, String by) {}
