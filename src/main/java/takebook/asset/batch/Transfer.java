package takebook.asset.batch;

import java.time.Instant;
import java.util.Objects;

/**
 * A file that comes in pieces.
 *
 * @param offset how many bytes are here and forced to disk
 * @param expires when it will be removed if nothing more comes
 */
public record Transfer(BatchFile file, long offset, Instant expires) {

    public String key() {
        return Objects.requireNonNull(file.key());
    }

    public boolean isWhole() {
        return offset == file.bytes();
    }
}
