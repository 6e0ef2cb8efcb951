package takebook.media.motion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CameraPath} amounts to: a proposal, until a person confirms it.
 *
 * @param direction nothing for a static, a compound and an unreadable clip
 * @param speed nothing where there is no direction
 * @param rate how fast, while it moves: frame widths a second (pan, tilt, tracking, crane, orbit, whip), growth a second (zoom,
 *     dolly) or degrees a second (roll); 0 for a static clip
 * @param stillShare share of the time without movement, 0 to 1
 * @param confidence 0 to 1: how far ahead of the next best the move is, and how many corners agree
 * @param alike moves whose pictures look the same here, so that the measurement cannot tell which of them it was
 */
public record Reading(
        Move move,
        @Nullable Direction direction,
        @Nullable Speed speed,
        double rate,
        Shake shake,
        double stillShare,
        double confidence,
        List<Move> alike) {

    public Reading {
        alike = List.copyOf(alike);
    }
}
