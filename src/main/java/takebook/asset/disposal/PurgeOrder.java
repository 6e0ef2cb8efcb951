package takebook.asset.disposal;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that an asset is to be purged.
 *
 * @param confirm what was typed; has to be {@link PurgePlan#confirmation}
 * @param why kept on the tombstone and in the audit
 * @param picture whether the small picture stays
 */
public record PurgeOrder(@Nullable String confirm, @Nullable String why, boolean picture) {}
