package takebook.motion.shelf;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Direction;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;
import takebook.motion.ClipSource;
import takebook.motion.Held;
import takebook.motion.Trial;
import takebook.motion.Uses;

/**
 * A motion reference as the API tells it. Members may be added, never renamed.
 *
 * @param family of the move
 * @param inferred the move that fits what was measured best; a proposal until somebody files it as {@code move}
 * @param measured what was measured; absent until it is
 * @param disagreements one sentence for each way in which what people say contradicts what was measured
 * @param version for {@code If-Match}, also the {@code ETag} of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MotionAnswer(
        long id,
        long asset,
        String title,
        @Nullable String move,
        @Nullable String family,
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
        @Nullable String inferred,
        @Nullable Reading measured,
        List<String> disagreements,
        Uses uses,
        List<Trial> tests,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        int version,
        Map<String, String> links) {

    static MotionAnswer of(MotionCard card, @Nullable String family) {
        var motion = card.motion();
        return new MotionAnswer(motion.id(), motion.asset(), card.clip().title(), motion.move(), family, motion.direction(), motion.speed(),
                motion.shake(), motion.held(), motion.source(), motion.proven(), motion.phrase(), motion.works(), motion.quirks(),
                motion.notes(), motion.retired(), card.proposed() == null ? null : card.proposed().key(), card.reading(),
                card.disagreements(), card.uses(), card.trials(), motion.createdAt(), motion.createdBy(), motion.updatedAt(),
                motion.updatedBy(), motion.version(),
                Map.of("self", MotionApi.ADDRESS + "/" + motion.id(), "page", motion.url(), "path", motion.url() + "/path.csv"));
    }
}
