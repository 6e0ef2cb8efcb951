package takebook.asset.batch;

import org.jspecify.annotations.Nullable;
import takebook.people.actor.Actor;
import takebook.storage.Sha256;

/**
 * One file that was announced or sent.
 *
 * @param batch null for what an ordinary tus client sends on its own
 * @param archive the file of the batch it was in, if that is an archive
 * @param name as sent, folders included: text to show, never a path
 * @param sha256 as announced until the file is here; null when nothing was announced
 * @param rule why it was refused or only kept: stable; {@code reason} says it in words
 * @param key of its upload, while there is one
 * @param metadata of its upload, as the client sent it
 * @param poster whether there is a picture of it to show
 */
public record BatchFile(
        long id,
        @Nullable Long batch,
        @Nullable Long archive,
        Actor owner,
        String name,
        long bytes,
        @Nullable Sha256 sha256,
        FileState state,
        @Nullable Long asset,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String key,
        @Nullable String metadata,
        About about,
        boolean poster) {

    public static final BatchFile BLANK = new BatchFile(0, null, null, Actor.SYSTEM, "", 0, null, FileState.EXPECTED, null, null, null, null, null,
            About.NOTHING, false);

    /** Where its asset is; null while there is none. */
    public @Nullable String url() {
        return asset == null ? null : "/assets/" + asset;
    }

    /** The name without its folders. */
    public String baseName() {
        return baseName(name);
    }

    static String baseName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? name : last;
    }
}
