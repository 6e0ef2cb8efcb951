package takebook.motion.shelf;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Reading;
import takebook.motion.Motion;
import takebook.motion.NewMotion;
import takebook.motion.vocabulary.CameraMove;

/** The form of a motion reference as it was filled in. Browsers send every line break as CR LF; kept is what was typed. */
class MotionForm {

    @RestForm @Nullable String asset;
    @RestForm @Nullable String version;
    @RestForm @Nullable String move;
    @RestForm @Nullable String direction;
    @RestForm @Nullable String speed;
    @RestForm @Nullable String shake;
    @RestForm @Nullable String held;
    @RestForm @Nullable String source;
    @RestForm @Nullable String proven;
    @RestForm @Nullable String phrase;
    @RestForm @Nullable String works;
    @RestForm @Nullable String quirks;
    @RestForm @Nullable String notes;

    static MotionForm of(Motion motion) {
        var form = new MotionForm();
        form.asset = Long.toString(motion.asset());
        form.version = Integer.toString(motion.version());
        form.move = motion.move();
        form.direction = name(motion.direction());
        form.speed = name(motion.speed());
        form.shake = name(motion.shake());
        form.held = name(motion.held());
        form.source = name(motion.source());
        form.proven = motion.proven() ? "true" : null;
        form.phrase = motion.phrase();
        form.works = motion.works();
        form.quirks = motion.quirks();
        form.notes = motion.notes();
        return form;
    }

    /** For a clip that is about to be filed: with the move that was measured in it, which the person confirms by sending the form. */
    static MotionForm proposing(long asset, @Nullable CameraMove proposed) {
        var form = new MotionForm();
        form.asset = Long.toString(asset);
        form.move = proposed == null ? null : proposed.key();
        return form;
    }

    /** The same words for a part of a clip. */
    static MotionForm like(Motion motion, long asset) {
        var form = of(motion);
        form.asset = Long.toString(asset);
        form.version = null;
        form.proven = null;
        return form;
    }

    /** What was measured becomes what people say. */
    static MotionForm confirming(Motion motion, CameraMove proposed, Reading reading) {
        var form = of(motion);
        form.move = proposed.key();
        form.direction = motion.direction() == null ? name(reading.direction()) : form.direction;
        form.speed = motion.speed() == null ? name(reading.speed()) : form.speed;
        form.shake = motion.shake() == null ? name(reading.shake()) : form.shake;
        return form;
    }

    NewMotion motion() {
        return new NewMotion(assetId(), move, null, direction, speed, shake, held, source, "true".equals(proven),
                phrase, lines(works), lines(quirks), lines(notes));
    }

    @Nullable Long assetId() {
        return asset != null && asset.matches("\\d{1,18}") ? Long.valueOf(asset) : null;
    }

    int versionNumber() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
