package takebook.motion.shelf;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.media.motion.Direction;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;
import takebook.media.motion.Speed;
import takebook.motion.ClipSource;
import takebook.motion.Held;
import takebook.motion.Motion;
import takebook.motion.measure.Wording;
import takebook.motion.vocabulary.CameraMove;
import takebook.motion.vocabulary.Family;
import takebook.problem.Violation;

/**
 * The form of a motion reference as the page shows it.
 *
 * @param motion whose words are changed; null for a clip about to be filed
 * @param clip null when the form names none that can be filed
 * @param reading what was measured in the clip; null when nothing was yet
 * @param proposed the move that fits it best
 */
record MotionFormView(
        @Nullable Motion motion,
        @Nullable Asset clip,
        MotionForm form,
        List<Family> families,
        @Nullable Reading reading,
        @Nullable CameraMove proposed,
        List<Violation> violations) {

    /** @param chosen whether the form holds it */
    record Option(String value, String label, boolean chosen) {}

    public String address() {
        return motion == null ? "/motion" : motion.url();
    }

    public String measuredWords() {
        return reading == null ? "" : Wording.words(reading);
    }

    public boolean isChosen(String move) {
        return move.equals(form.move);
    }

    public List<Option> directions() {
        return options(Direction.values(), form.direction);
    }

    public List<Option> speeds() {
        return options(Speed.values(), form.speed);
    }

    public List<Option> shakes() {
        return options(Shake.values(), form.shake);
    }

    public List<Option> helds() {
        return options(Held.values(), form.held);
    }

    public List<Option> sources() {
        return Arrays.stream(ClipSource.values())
                .map(value -> new Option(value.name(), value.words(), value.name().equals(form.source)))
                .toList();
    }

    public boolean proven() {
        return "true".equals(form.proven);
    }

    public String version() {
        return MotionForm.given(form.version);
    }

    public String asset() {
        return MotionForm.given(form.asset);
    }

    public String phrase() {
        return MotionForm.given(form.phrase);
    }

    public String works() {
        return MotionForm.given(form.works);
    }

    public String quirks() {
        return MotionForm.given(form.quirks);
    }

    public String notes() {
        return MotionForm.given(form.notes);
    }

    private static List<Option> options(Enum<?>[] values, @Nullable String chosen) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), value.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT), value.name().equals(chosen)))
                .toList();
    }
}
