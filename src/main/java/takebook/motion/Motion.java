package takebook.motion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Direction;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;

/**
 * A motion reference: a clip, and what people say about how its camera moves. What they have not said is null.
 *
 * @param id its lineage node
 * @param asset the clip; filed once
 * @param move a key of the tree, or {@code own-17} for a category of the team's own; null on the unclassified shelf
 * @param proven whether it is known to work, so that other projects may rely on it (rule MOT-7)
 * @param phrase words for a prompt; null for those of the move
 * @param retired no longer offered; what was made with it stays
 * @param version counts changes
 */
public record Motion(
        long id,
        long asset,
        @Nullable String move,
        @Nullable Direction direction,
        @Nullable Speed speed,
        @Nullable Shake shake,
        @Nullable Held held,
        @Nullable ClipSource source,
        boolean proven,
        @Nullable String phrase,
        @Nullable String works,
        @Nullable String quirks,
        @Nullable String notes,
        boolean retired,
        int version,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    public String url() {
        return "/motion/" + id;
    }
}
