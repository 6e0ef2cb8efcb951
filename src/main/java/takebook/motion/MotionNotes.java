package takebook.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.motion.vocabulary.CameraMove;

/** What a page that offers a clip as an input says when the clip is a motion reference; from templates {@code inject:motionNotes}. */
@Named("motionNotes")
@ApplicationScoped
public class MotionNotes {

    private final Motions motions;
    private final Moves moves;

    MotionNotes(Motions motions, Moves moves) {
        this.motions = motions;
        this.moves = moves;
    }

    /** One line, or null for a clip that is not in the motion library. */
    public @Nullable String about(long asset) {
        return motions.ofAsset(asset).map(motion -> {
            String move = moves.move(motion.move()).map(CameraMove::label).orElse("unclassified").toLowerCase(Locale.ROOT);
            return "Motion reference, %s: it decides the camera, and camera words in the prompt are ignored.".formatted(move);
        }).orElse(null);
    }
}
