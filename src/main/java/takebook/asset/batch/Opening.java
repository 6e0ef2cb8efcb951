package takebook.asset.batch;

import org.jspecify.annotations.Nullable;
import takebook.storage.Sha256;

/**
 * What a sender says before the first byte.
 *
 * @param batch null for a file on its own
 * @param file its row, when the batch lists it already
 * @param sha256 what it must hash to, if the sender knows
 * @param about this file alone
 * @param metadata as it was sent, to be sent back
 */
public record Opening(
        @Nullable Long batch, @Nullable Long file, String name, long bytes, @Nullable Sha256 sha256, About about, String metadata) {}
