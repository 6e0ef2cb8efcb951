package takebook.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file a provider holds for us, for a while.
 *
 * @param url where it is fetched; a secret where the provider signs it
 * @param bytes as announced, to be checked against what arrives; null: not said
 * @param expiresAt after which it may be gone; null: not said, so fetch at once
 */
public record OutputFile(String url, @Nullable String mediaType, @Nullable Long bytes, @Nullable Instant expiresAt) {}
