package takebook.asset.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file of a batch, as pages and scripts hear of it.
 *
 * @param words the state for people
 * @param upload the key of its upload while bytes are wanted under it; below {@code /api/v1/uploads/} for scripts
 * @param offset how many bytes are here
 * @param poster where a picture of it is, once there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileAnswer(
        long id,
        String name,
        long bytes,
        @Nullable String sha256,
        FileState state,
        String words,
        long offset,
        @Nullable String upload,
        @Nullable Long asset,
        @Nullable String url,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String poster) {

    public static FileAnswer of(BatchFile file, long offset) {
        return new FileAnswer(
                file.id(),
                file.name(),
                file.bytes(),
                file.sha256() == null ? null : file.sha256().hex(),
                file.state(),
                file.state().words(),
                offset,
                file.state() == FileState.ARRIVING ? file.key() : null,
                file.asset(),
                file.url(),
                file.rule(),
                file.reason(),
                file.poster() ? file.url() + "/poster" : null);
    }
}
