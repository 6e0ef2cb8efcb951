package takebook.media.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import takebook.DataFile;
import takebook.media.motion.frame.GreyFrames;

/** A few small clips whose movement is known; docs/motion-measure.md has the whole table. */
class CameraPathTest {

    private static final Thresholds THRESHOLDS = Thresholds.read();

    @Test
    void a_pan_is_read_with_its_direction_and_its_speed() {
        var reading = reading(Move.PAN, 0.15, 0);

        assertThat(reading.move()).isEqualTo(Move.PAN);
        assertThat(reading.direction()).isEqualTo(Direction.RIGHT);
        assertThat(reading.speed()).isEqualTo(Speed.MEDIUM);
        assertThat(reading.rate()).isEqualTo(0.15, within(0.02));
        assertThat(reading.shake()).isEqualTo(Shake.NONE);
        assertThat(reading.alike()).containsExactly(Move.TRACKING);
    }

    @Test
    void a_tilt_down_goes_down() {
        assertThat(reading(Move.TILT, -0.15, 0)).extracting(Reading::move, Reading::direction).containsExactly(Move.TILT, Direction.DOWN);
    }

    @Test
    void a_zoom_out_is_no_dolly_since_near_and_far_grow_alike() {
        var reading = reading(Move.ZOOM, -0.2, 0);

        assertThat(reading).extracting(Reading::move, Reading::direction).containsExactly(Move.ZOOM, Direction.OUT);
        assertThat(reading.rate()).isEqualTo(0.2, within(0.01));
    }

    @Test
    void a_travelling_camera_is_told_from_a_turning_one_by_what_is_near() {
        assertThat(reading(Move.TRACKING, 0.15, 0)).extracting(Reading::move, Reading::direction)
                .containsExactly(Move.TRACKING, Direction.RIGHT);
    }

    @Test
    void a_roll_is_read_in_degrees() {
        var reading = reading(Move.ROLL, -12, 0);

        assertThat(reading).extracting(Reading::move, Reading::direction).containsExactly(Move.ROLL, Direction.COUNTER_CLOCKWISE);
        assertThat(reading.rate()).isEqualTo(12, within(0.5));
    }

    @Test
    void a_trembling_hand_that_goes_nowhere_is_static_and_shaky() {
        var reading = reading(Move.STATIC, 0, 0.01);

        assertThat(reading.move()).isEqualTo(Move.STATIC);
        assertThat(reading.shake()).isEqualTo(Shake.STRONG);
    }

    @Test
    void a_black_clip_is_unreadable_and_says_so() {
        var black = new GreyFrames(128, 72, 24, Collections.nCopies(12, new byte[128 * 72]));

        var reading = Reader.read(Surveyor.survey(black, THRESHOLDS), THRESHOLDS);

        assertThat(reading.move()).isEqualTo(Move.UNREADABLE);
        assertThat(reading.confidence()).isZero();
    }

    @Test
    void movement_comes_through_whole_in_the_same_clip_and_the_less_the_more_it_shakes() {
        var path = path(Move.PAN, 0.2, 0);
        double itself = Transfer.score(path, path);
        double little = Transfer.score(path, path(Move.PAN, 0.2, 0.003));
        double much = Transfer.score(path, path(Move.PAN, 0.2, 0.012));
        double still = Transfer.score(path, path(Move.STATIC, 0, 0));

        assertThat(itself).isEqualTo(1);
        assertThat(little).isBetween(much, itself);
        assertThat(much).isBetween(still, little);
        assertThat(still).isLessThan(0.1);
    }

    @Test
    void a_broken_file_of_thresholds_names_the_member() {
        byte[] broken = "{\"format\": 1, \"still\": {\"shift\": \"fast\"}}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DataFile.parse("motion/broken.json", broken, Thresholds.class))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("motion/broken.json").hasMessageContaining("shift");
    }

    private static Reading reading(Move move, double rate, double trembling) {
        return Reader.read(path(move, rate, trembling), THRESHOLDS);
    }

    private static CameraPath path(Move move, double rate, double trembling) {
        return Surveyor.survey(FilmedClips.filmed(new Shot(move, rate, trembling, 1.6, 42), 192, 108), THRESHOLDS);
    }
}
