package takebook.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Direction;
import takebook.media.motion.Move;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;
import takebook.motion.measure.Wording;
import takebook.motion.vocabulary.CameraMove;

/** What people say about a clip against what was measured. Decides nothing: both are shown. */
public final class TagCheck {

    private TagCheck() {}

    /** One sentence for each disagreement; none where nothing was said or nothing could be read. */
    public static List<String> disagreements(Motion said, @Nullable CameraMove move, Reading reading) {
        var found = new ArrayList<String>();
        if (reading.move() == Move.UNREADABLE) {
            return found;
        }
        String measured = Wording.words(reading);
        if (move != null && !move.looks().isEmpty() && !move.looks().contains(reading.move())
                && reading.alike().stream().noneMatch(move.looks()::contains)) {
            found.add("Tagged %s, measured %s.".formatted(lower(move.label()), measured));
        } else if (move != null && isOtherWay(move.directions(), reading.direction())) {
            found.add("Tagged %s, measured %s.".formatted(lower(move.label()), measured));
        }
        if (said.direction() != null && reading.direction() != null && said.direction() != reading.direction()) {
            found.add("Tagged %s, measured %s.".formatted(Wording.word(said.direction()), measured));
        }
        if (isFarOff(said.speed(), reading)) {
            found.add("Tagged %s, measured %s (%s).".formatted(Wording.word(said.speed()), Wording.word(reading.speed()), measured));
        }
        if (said.shake() != null && Math.abs(said.shake().ordinal() - reading.shake().ordinal()) > 1) {
            found.add("Tagged with %s, measured %s.".formatted(shake(said.shake()), shake(reading.shake())));
        }
        if (said.held() == Held.STABILISED && reading.shake() == Shake.STRONG) {
            found.add("Tagged stabilised, measured strong shake.");
        }
        if (said.held() == Held.HANDHELD && reading.shake() == Shake.NONE) {
            found.add("Tagged handheld, measured no shake.");
        }
        return found;
    }

    private static boolean isOtherWay(List<Direction> named, @Nullable Direction measured) {
        return measured != null && !named.isEmpty() && !named.contains(measured) && measured != Direction.BACK_AND_FORTH;
    }

    /** The speed of a camera that travels is that of whatever fills the frame, so one class more or less is no contradiction. */
    private static boolean isFarOff(@Nullable Speed said, Reading reading) {
        var measured = reading.speed();
        if (said == null || measured == null || said == measured) {
            return false;
        }
        boolean turns = Set.of(Move.PAN, Move.TILT, Move.ZOOM, Move.ROLL).contains(reading.move());
        return turns || Math.abs(said.ordinal() - measured.ordinal()) > 1;
    }

    private static String shake(Shake shake) {
        return shake == Shake.NONE ? "no shake" : Wording.word(shake) + " shake";
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
