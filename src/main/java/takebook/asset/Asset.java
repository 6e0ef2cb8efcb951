package takebook.asset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.edit.AssetEdit;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;
import takebook.asset.list.Origin;
import takebook.asset.rendition.Renditions;
import takebook.asset.rights.AssetRights;
import takebook.media.MediaFacts;
import takebook.storage.Sha256;

/**
 * A stored file as everybody else sees it.
 *
 * @param fileName what the sender called it: text to show, never a path
 * @param role what it is for when used as an input, such as {@code product}; free text
 * @param keptReason why the file is only kept, in words; null when it is ready
 * @param facts measured, upright; a kept file that could not be measured has a width and height of 0
 * @param generation the generation that made this take; null when it is no take
 * @param version counts changes of title, tags, role, notes and project
 * @param createdBy the name of whoever caused it, as it was then
 * @param rating null when nobody rated it; giving stars is no new version
 * @param rights as of the moment it was read
 * @param hiddenBy who took it out of the lists; null when it is in them
 */
public record Asset(
        long id,
        AssetKind kind,
        Origin origin,
        String title,
        String fileName,
        @Nullable String role,
        Sha256 sha256,
        long bytes,
        AssetState state,
        @Nullable String keptReason,
        MediaFacts facts,
        List<String> tags,
        @Nullable String notes,
        @Nullable Long project,
        @Nullable Long generation,
        Renditions renditions,
        Instant createdAt,
        int version,
        @Nullable String createdBy,
        @Nullable Rating rating,
        AssetRights rights,
        @Nullable String hiddenBy) {

    /** What people may change of it, as it is. */
    public AssetEdit edit() {
        return new AssetEdit(title, role, tags, notes, project);
    }

    public boolean isReady() {
        return state == AssetState.READY;
    }

    /** Whether its bytes are gone for good and only the tombstone is left. */
    public boolean isPurged() {
        return state == AssetState.PURGED;
    }

    public boolean isHidden() {
        return hiddenBy != null;
    }

    public boolean isVideo() {
        return kind == AssetKind.VIDEO;
    }

    public boolean isTake() {
        return generation != null;
    }

    public String url() {
        return "/assets/" + id;
    }

    /** The address of what a browser can show of it: the original where it plays, else what was made from it; null while it is being made. */
    public @Nullable String view() {
        if (!isReady()) {
            return null;
        }
        if (facts.playable()) {
            return url() + "/original";
        }
        if (isVideo()) {
            return renditions.proxy() ? url() + "/proxy" : null;
        }
        return renditions.poster() ? url() + "/poster" : null;
    }
}
