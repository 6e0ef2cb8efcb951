package takebook.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takebook.Samples;
import takebook.Samples.Container;
import takebook.Samples.Format;
import takebook.TakebookTest;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.media.Media;
import takebook.media.jail.SampleEncoder;
import takebook.provider.RequestInput;
import takebook.provider.RequestParameters;
import takebook.provider.sandbox.Cards.Area;

/** Real renders, decoded and looked at. */
@TakebookTest
class SandboxRenderTest {

    private static final int RED = 0xd02020;
    private static final int GREEN = 0x20b020;
    private static final int BLUE = 0x2040d0;

    @Inject
    Media media;
    @Inject
    Capabilities capabilities;

    private Sandboxes sandbox;

    @BeforeEach
    void a_sandbox_of_its_own() throws IOException {
        sandbox = new Sandboxes(media, capabilities);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void every_mode_gives_a_silent_clip_of_the_asked_length_and_tier_and_another_one_each_time(Mode mode) {
        var parameters = new RequestParameters(4, "16:9", false);
        String prompt = "A brass diver: 50% off, 'quoted' [and] more; 潜水员 @image_1";

        var take = sandbox.take(sandbox.request(mode, Tier.STD, prompt, parameters, inputs(mode)));
        var again = sandbox.take(sandbox.request(mode, Tier.STD, prompt, parameters, inputs(mode)));

        assertThat(Sandboxes.seconds(take)).isCloseTo(new BigDecimal("4"), within(new BigDecimal("0.1")));
        assertThat(take.facts().frames()).isEqualTo(96);
        assertThat(List.of(take.facts().width(), take.facts().height())).containsExactly(1280, 720);
        assertThat(take.facts().hasAudio()).isFalse();
        assertThat(take.facts().playable()).isTrue();
        assertThat(Sandboxes.sha256(again.file())).isNotEqualTo(Sandboxes.sha256(take.file()));
    }

    @Test
    void each_ratio_and_tier_has_its_size() {
        for (var ratio : capabilities.offering("sandbox", Mode.TEXT_TO_VIDEO, Tier.STD).orElseThrow().ratios().values()) {
            var take = sandbox.take(sandbox.request(Mode.TEXT_TO_VIDEO, Tier.STD, "shapes", new RequestParameters(3, ratio.name(), false)));
            assertThat(List.of(take.facts().width(), take.facts().height())).containsExactly(ratio.width(), ratio.height());
        }
        var pro = sandbox.take(sandbox.request(Mode.TEXT_TO_VIDEO, Tier.PRO, "shapes", new RequestParameters(3, null, false)));
        assertThat(List.of(pro.facts().width(), pro.facts().height())).containsExactly(1920, 1080);
    }

    @Test
    void without_a_ratio_the_size_is_the_one_nearest_to_the_input() {
        var upright = sandbox.input("@image_1", "start_frame", Samples.photo(11, 640, 1000, Format.JPEG));

        var take = sandbox.take(sandbox.request(Mode.IMAGE_TO_VIDEO, "it turns", upright));

        assertThat(List.of(take.facts().width(), take.facts().height())).containsExactly(720, 1280);
    }

    @Test
    void the_first_frame_is_the_start_frame_and_then_it_moves() throws IOException {
        var photo = Samples.photo(21, 1280, 720, Format.PNG);

        var take = sandbox.take(sandbox.request(Mode.IMAGE_TO_VIDEO, "it moves", sandbox.input("@image_1", "start_frame", photo)));

        var top = new Area(0, 0, 1280, 600);
        assertThat(sandbox.frame(take.file(), 0).distance(Picture.read(photo), top)).isLessThan(8);
        assertThat(sandbox.frame(take.file(), 1).distance(Picture.read(photo), top)).isGreaterThan(12);
    }

    @Test
    void the_start_melts_into_the_end() throws IOException {
        var red = Picture.painted(1280, 720, (_, _) -> RED);
        var blue = Picture.painted(1280, 720, (_, _) -> BLUE);

        var take = sandbox.take(sandbox.request(Mode.START_END_FRAMES, "it melts",
                sandbox.input("@image_2", "end_frame", blue), sandbox.input("@image_1", "start_frame", red)));

        assertThat(sandbox.frame(take.file(), 0).shareOf(RED)).isGreaterThan(0.9);
        assertThat(sandbox.frame(take.file(), 1).shareOf(BLUE)).isGreaterThan(0.9);
        assertThat(sandbox.frame(take.file(), 0.5).shareOf(0x783078)).isGreaterThan(0.9);
    }

    @Test
    void every_reference_and_every_picture_of_an_element_can_be_seen_and_moves() throws IOException {
        var take = sandbox.take(sandbox.request(Mode.REFERENCES, "together",
                sandbox.input("@image_1", "product", Picture.painted(600, 400, (_, _) -> RED)),
                sandbox.input("@element_1", "", "Mara", Picture.painted(400, 600, (_, _) -> GREEN)),
                sandbox.input("@element_1", "", "Mara", Picture.painted(400, 400, (_, _) -> BLUE))));

        var last = sandbox.frame(take.file(), 1);
        assertThat(List.of(last.shareOf(RED), last.shareOf(GREEN), last.shareOf(BLUE)))
                .allSatisfy(share -> assertThat(share).isGreaterThan(0.03));
        assertThat(sandbox.frame(take.file(), 0.6).distance(last, last.all())).isGreaterThan(2);
    }

    @Test
    void seven_elements_of_four_pictures_fit_into_one_scene() {
        var inputs = new ArrayList<RequestInput>();
        for (int i = 0; i < 28; i++) {
            inputs.add(sandbox.input("@element_" + (1 + i / 4), "", "Nr " + (1 + i / 4), Samples.photo(100 + i % 4, 400, 500, Format.PNG)));
        }

        var take = sandbox.take(sandbox.request(Mode.REFERENCES, "a crowd", inputs.toArray(RequestInput[]::new)));

        assertThat(take.facts().frames()).isEqualTo(72);
    }

    @Test
    void all_picture_and_clip_formats_can_be_sent() {
        var pictures = Arrays.stream(Format.values())
                .map(format -> sandbox.input("@image_" + (1 + format.ordinal()), "", Samples.photo(31, format)))
                .toArray(RequestInput[]::new);
        assertThat(sandbox.take(sandbox.request(Mode.REFERENCES, "pictures", pictures)).facts().frames()).isEqualTo(72);
        for (Container container : Container.values()) {
            var clip = sandbox.input("@video_1", "", Samples.clip(32, 3, 640, 360, true, container));
            assertThat(sandbox.take(sandbox.request(Mode.TRANSFORM, "a clip", clip)).facts().frames()).isEqualTo(72);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"VIDEO_REFERENCE", "TRANSFORM"})
    void the_source_is_altered_and_still_there(Mode mode) throws IOException {
        var clip = halfBlackHalfWhite();

        var take = sandbox.take(sandbox.request(mode, "another style", sandbox.input("@video_1", "", clip)));

        var frame = sandbox.frame(take.file(), 0.5);
        double left = frame.brightness(new Area(0, 0, 600, 600));
        double right = frame.brightness(new Area(680, 0, 600, 600));
        assertThat(Math.abs(left - right)).as("the halves can be told apart").isGreaterThan(60);
        assertThat(frame.distance(sandbox.frame(clip, 0.5), frame.all())).isGreaterThan(4);
    }

    @Test
    void a_reference_beside_a_clip_can_be_seen() throws IOException {
        for (Mode mode : List.of(Mode.VIDEO_REFERENCE, Mode.TRANSFORM, Mode.EDIT)) {
            var take = sandbox.take(sandbox.request(mode, "with a reference", sandbox.input("@video_1", "", halfBlackHalfWhite()),
                    sandbox.input("@image_1", "", Picture.painted(500, 500, (_, _) -> RED))));

            assertThat(sandbox.frame(take.file(), 1).shareOf(RED)).as(mode.name()).isGreaterThan(0.01);
        }
    }

    @Test
    void an_edit_changes_one_region_and_keeps_the_rest() throws IOException {
        var clip = Samples.clip(41, 3, 1280, 720, true);
        var request = sandbox.request(Mode.EDIT, "another colour", sandbox.input("@video_1", "", clip));
        var region = Scenes.region(SandboxMessages.task(request));

        var take = sandbox.take(request);

        var before = sandbox.frame(clip, 0.5);
        var after = sandbox.frame(take.file(), 0.5);
        assertThat(after.distance(before, region)).isGreaterThan(15);
        var beside = region.x() > 640 ? new Area(0, 0, region.x() - 4, 640)
                : new Area(region.x() + region.width() + 4, 0, 1280 - region.x() - region.width() - 4, 640);
        assertThat(after.distance(before, beside)).isLessThan(8);
    }

    @Test
    void the_sound_of_the_source_is_kept_when_asked_for() {
        var clip = sandbox.input("@video_1", "", Samples.clip(51, 4, 640, 360, true));
        var silent = sandbox.input("@video_1", "", Samples.clip(52, 4, 640, 360, false));

        var kept = sandbox.take(sandbox.request(Mode.EDIT, Tier.STD, "x", new RequestParameters(4, null, true), clip));
        var nothingToKeep = sandbox.take(sandbox.request(Mode.EDIT, Tier.STD, "x", new RequestParameters(4, null, true), silent));

        assertThat(kept.facts().hasAudio()).isTrue();
        assertThat(Sandboxes.seconds(kept)).isCloseTo(new BigDecimal("4"), within(new BigDecimal("0.1")));
        assertThat(nothingToKeep.facts().hasAudio()).isFalse();
    }

    @Test
    void a_short_source_is_played_again_and_without_a_length_the_source_decides() {
        var two = sandbox.input("@video_1", "", Samples.clip(61, 2, 640, 360, true));
        var fourAndAHalf = sandbox.input("@video_1", "", Samples.clip(62, 4.5, 640, 360, false));

        var longer = sandbox.take(sandbox.request(Mode.TRANSFORM, Tier.STD, "x", new RequestParameters(7, null, true), two));
        var asLong = sandbox.take(sandbox.request(Mode.EDIT, Tier.STD, "x", new RequestParameters(null, null, false), fourAndAHalf));

        assertThat(Sandboxes.seconds(longer)).isCloseTo(new BigDecimal("7"), within(new BigDecimal("0.1")));
        assertThat(longer.facts().hasAudio()).isTrue();
        assertThat(Sandboxes.seconds(asLong)).isCloseTo(new BigDecimal("4.5"), within(new BigDecimal("0.1")));
        assertThat(asLong.answer().charged()).isEqualTo(
                capabilities.offering("sandbox", Mode.EDIT, Tier.STD).orElseThrow().estimate(Sandboxes.seconds(asLong)));
    }

    private RequestInput[] inputs(Mode mode) {
        var image = sandbox.input("@image_1", "start_frame", Samples.photo(71));
        var other = sandbox.input("@image_2", "end_frame", Samples.photo(72));
        var clip = sandbox.input("@video_1", "", Samples.clip(73, 5, 640, 360, true));
        return switch (mode) {
            case TEXT_TO_VIDEO -> new RequestInput[0];
            case IMAGE_TO_VIDEO -> new RequestInput[] {image};
            case START_END_FRAMES, REFERENCES -> new RequestInput[] {image, other};
            case VIDEO_REFERENCE -> new RequestInput[] {clip, image, other};
            case TRANSFORM, EDIT -> new RequestInput[] {clip};
        };
    }

    private static Path halfBlackHalfWhite() {
        var file = Samples.newFile("halves.mp4");
        SampleEncoder.run(List.of("-f", "lavfi", "-i", "color=c=black:s=1280x720:r=24:d=3,drawbox=x=iw/2:y=0:w=iw/2:h=ih:color=white:t=fill",
                "-c:v", "libopenh264", "-b:v", "2M", "-pix_fmt", "yuv420p", file.toString()));
        return file;
    }
}
