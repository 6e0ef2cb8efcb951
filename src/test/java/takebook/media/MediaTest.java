package takebook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.media.Examination.Accepted;
import takebook.media.file.MediaKind;
import takebook.media.jail.SampleEncoder;
import takebook.problem.ProblemException;
import takebook.storage.StoredObjects;
import takebook.storage.WorkFolder;

@TakebookTest
class MediaTest {

    @Inject
    Media media;

    @Inject
    StoredObjects objects;

    private WorkFolder folder;

    @BeforeEach
    void openFolder() {
        folder = objects.workFolder();
    }

    @AfterEach
    void closeFolder() {
        folder.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_photo_in_each_format_is_accepted_with_its_size(Samples.Format format) {
        var facts = facts(Samples.photo(41, 300, 200, format));

        assertThat(facts.kind()).isEqualTo(MediaKind.IMAGE);
        assertThat(facts.mediaType()).isEqualTo("image/" + format.name().toLowerCase());
        assertThat(List.of(facts.width(), facts.height())).containsExactly(300, 200);
        assertThat(facts.durationSeconds()).isNull();
        assertThat(facts.frames()).isNull();
        assertThat(facts.animated()).isFalse();
        assertThat(facts.playable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_clip_in_each_container_is_measured(Samples.Container container) {
        var facts = facts(Samples.clip(42, 2, 320, 240, true, container));

        assertThat(facts.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(List.of(facts.width(), facts.height())).containsExactly(320, 240);
        assertThat(facts.durationSeconds()).isCloseTo(new BigDecimal("2.0"), within("0.002"));
        assertThat(facts.frames()).isEqualTo(48);
        assertThat(facts.frameRate()).isEqualTo(new Rational(24, 1));
        assertThat(facts.hasAudio()).isTrue();
        assertThat(facts.variableFrameRate()).isFalse();
        assertThat(facts.playable()).isEqualTo(container != Samples.Container.MOV);
    }

    @Test
    void a_poster_is_a_small_webp() throws IOException {
        var photo = Samples.photo(43, 1600, 900, Samples.Format.PNG);

        var poster = media.poster(photo, facts(photo), folder.path());

        var made = facts(poster);
        assertThat(made.mediaType()).isEqualTo("image/webp");
        assertThat(List.of(made.width(), made.height())).containsExactly(640, 360);
    }

    @Test
    void a_filmstrip_has_24_tiles_in_a_row() {
        var clip = Samples.clip(44);

        var strip = media.filmstrip(clip, facts(clip), folder.path());

        assertThat(strip.tiles()).isEqualTo(24);
        assertThat(strip.tileWidth()).isEqualTo(120);
        var made = facts(strip.file());
        assertThat(List.of(made.width(), made.height())).containsExactly(24 * 120, 90);
    }

    @Test
    void a_filmstrip_of_a_short_clip_has_a_tile_for_each_frame() {
        var clip = Samples.clip(45, 0.25, 320, 240, false);

        var strip = media.filmstrip(clip, facts(clip), folder.path());

        assertThat(strip.tiles()).isEqualTo(6);
        assertThat(facts(strip.file()).width()).isEqualTo(6 * 120);
    }

    @Test
    void a_proxy_plays_everywhere_and_keeps_length_and_sound() {
        var clip = Samples.clip(46, 1.5, 1920, 1080, true, Samples.Container.MOV);

        var made = facts(media.proxy(clip, facts(clip), folder.path()));

        assertThat(made.playable()).isTrue();
        assertThat(made.codec()).isEqualTo("h264");
        assertThat(List.of(made.width(), made.height())).containsExactly(1280, 720);
        assertThat(made.frames()).isEqualTo(36);
        assertThat(made.hasAudio()).isTrue();
    }

    /** Frame n of this clip has grey level 2n + 20, so a picture tells which frame it is. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, 17, 47})
    void the_exact_frame_comes_out(int n) throws IOException {
        var clip = countingClip();

        var frame = media.frame(clip, facts(clip), n, folder.path());

        assertThat(grey(ImageIO.read(frame.toFile()))).isCloseTo(2 * n + 20, org.assertj.core.data.Offset.offset(1));
    }

    @Test
    void a_frame_beyond_the_end_is_refused_in_words() {
        var clip = countingClip();

        assertThatThrownBy(() -> media.frame(clip, facts(clip), 48, folder.path()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("There is no frame 48; the clip has frames 0 to 47");
    }

    @Test
    void a_trim_holds_exactly_the_frames_asked_for() throws IOException {
        var clip = countingClip();

        var trim = media.trim(clip, facts(clip), new BigDecimal("0.5"), new BigDecimal("1.25"), folder.path());

        var made = facts(trim);
        assertThat(made.frames()).isEqualTo(18);
        assertThat(made.durationSeconds()).isCloseTo(new BigDecimal("0.75"), within("0.002"));
        try (var other = objects.workFolder()) {
            var first = ImageIO.read(media.frame(trim, made, 0, other.path()).toFile());
            assertThat(grey(first)).isCloseTo(2 * 12 + 20, org.assertj.core.data.Offset.offset(2));
        }
    }

    @Test
    void a_trim_keeps_the_sound() {
        var clip = Samples.clip(47);

        var made = facts(media.trim(clip, facts(clip), BigDecimal.ZERO, BigDecimal.ONE, folder.path()));

        assertThat(made.hasAudio()).isTrue();
        assertThat(made.frames()).isEqualTo(24);
    }

    @Test
    void a_clip_is_drawn_from_a_still_a_clip_and_a_source() {
        var rate = new Rational(24, 1);
        var second = new BigDecimal("1.5");
        var render = new Render(
                List.of(
                        new RenderInput.Still(Samples.photo(48), second, rate),
                        new RenderInput.Clip(Samples.clip(49)),
                        RenderInput.Source.picture("color=c=navy:s=640x360:r=24:d=1.5"),
                        RenderInput.Source.sound("sine=frequency=330:duration=1.5")),
                "[in0]scale=200:-2[a];[in1]scale=160:-2[b];[in2][a]overlay=x=40*t:y=20[c];[c][b]overlay=x=300:y=100,"
                        + "drawtext=fontfile=%s:text='sandbox':fontcolor=white:fontsize=24[v];[in3]volume=0.5[s]".formatted(media.font()),
                List.of("[v]", "[s]"),
                new Encoding(rate, second, 2_000_000),
                Duration.ofMinutes(1));

        var made = facts(media.render(render, folder.path()));

        assertThat(List.of(made.width(), made.height())).containsExactly(640, 360);
        assertThat(made.frames()).isEqualTo(36);
        assertThat(made.hasAudio()).isTrue();
    }

    @Test
    void ffmpeg_works_in_its_jail_here() {
        var health = media.health();

        assertThat(health.usable()).isTrue();
        assertThat(health.jailHolds()).as(health.explanation()).isTrue();
        assertThat(health.ffmpegVersion()).startsWith("8.");
    }

    private MediaFacts facts(Path file) {
        var examination = media.examine(file, file.getFileName().toString());
        assertThat(examination).isInstanceOf(Accepted.class);
        return ((Accepted) examination).facts();
    }

    private static Path countingClip() {
        var target = Samples.newFile("counting.mp4");
        SampleEncoder.run(List.of("-f", "lavfi", "-i", "color=black:s=64x64:r=24:d=2,format=gray,geq=lum='2*N+20',format=yuv420p",
                "-c:v", "libopenh264", "-b:v", "2M", "-g", "12", target.toString()));
        return target;
    }

    private static int grey(BufferedImage image) {
        return image.getRGB(image.getWidth() / 2, image.getHeight() / 2) & 0xff;
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String value) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(value));
    }
}
