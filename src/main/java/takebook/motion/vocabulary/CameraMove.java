package takebook.motion.vocabulary;

import java.util.List;
import takebook.media.motion.Direction;
import takebook.media.motion.Move;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;

/**
 * A move of the tree. Where one of the lists is empty, anything fits.
 *
 * @param key such as {@code whip-pan}; written into the database, so never renamed
 * @param looks what the measurement may read in a clip of it, the likeliest first; empty for what is never compared
 * @param phrase the words for a prompt
 */
public record CameraMove(
        String key, String label, List<Move> looks, List<Direction> directions, List<Speed> speeds, List<Shake> shakes, String phrase) {

    public CameraMove {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a key of a move: " + key);
        }
    }

    /** How well a reading fits: 0 not at all, more is better. What asks for more fits better than what takes anything. */
    double fit(Reading reading) {
        int place = looks.indexOf(reading.move());
        if (place < 0
                || reading.direction() != null && !directions.isEmpty() && !directions.contains(reading.direction())
                || reading.speed() != null && !speeds.isEmpty() && !speeds.contains(reading.speed())
                || !shakes.isEmpty() && !shakes.contains(reading.shake())) {
            return 0;
        }
        double bySpeed = speeds.isEmpty() ? 0 : 0.5;
        double byDirection = directions.size() == 1 ? 0.25 : 0;
        double byShake = !shakes.isEmpty() && reading.shake() == Shake.STRONG ? 3 : 0;
        double forBreadth = looks.size() * 0.05;
        return 1 + (place == 0 ? 2 : 1.0 / (1 + place)) + bySpeed + byDirection + byShake - forBreadth;
    }
}
