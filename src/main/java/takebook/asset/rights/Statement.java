package takebook.asset.rights;

import java.time.Instant;

/** Who said what about the rights of an asset, and when. A statement never changes; the one with the largest id counts. */
public record Statement(long id, long asset, UsageRights rights, Instant at, String by) {}
