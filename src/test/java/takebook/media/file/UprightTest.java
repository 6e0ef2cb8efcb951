package takebook.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.BadSamples;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.media.Examination.Accepted;
import takebook.media.Media;
import takebook.media.MediaFacts;
import takebook.storage.StoredObjects;
import takebook.storage.WorkFolder;

/** Pictures are shown as they were seen, and what a camera wrote into them is told. */
@TakebookTest
class UprightTest {

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

    /** The file's own top left corner is red; the table says in which corner of the upright picture it must be. */
    @ParameterizedTest
    @CsvSource({
        "1, left, top", "2, right, top", "3, right, bottom", "4, left, bottom",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void a_photo_is_turned_as_exif_asks(int orientation, String side, String edge) throws IOException {
        var photo = photoWithRedCorner(orientation);

        var facts = facts(photo);
        var upright = ImageIO.read(media.frame(photo, facts, 0, folder.path()).toFile());

        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(facts.width(), facts.height());
        assertThat(facts.width() > facts.height()).isEqualTo(orientation < 5);
        int x = side.equals("left") ? 10 : upright.getWidth() - 10;
        int y = edge.equals("top") ? 10 : upright.getHeight() - 10;
        assertThat(isRed(upright, x, y)).as("red at %d, %d", x, y).isTrue();
    }

    @Test
    void the_poster_of_a_turned_photo_stands() {
        var photo = BadSamples.oriented(6);

        var poster = facts(media.poster(photo, facts(photo), folder.path()));

        assertThat(List.of(poster.width(), poster.height())).containsExactly(200, 300);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void a_turned_clip_is_measured_and_shown_upright(int degrees) {
        var clip = BadSamples.turned(degrees);

        var facts = facts(clip);
        var proxy = facts(media.proxy(clip, facts, folder.path()));

        assertThat(facts.rotation()).isEqualTo(degrees);
        var upright = degrees == 180 ? List.of(320, 240) : List.of(240, 320);
        assertThat(List.of(facts.width(), facts.height())).isEqualTo(upright);
        assertThat(List.of(proxy.width(), proxy.height())).isEqualTo(upright);
        assertThat(proxy.rotation()).isZero();
    }

    @Test
    void what_software_wrote_into_a_photo_is_told_as_short_plain_text() {
        var packet = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreatorTool>&lt;script&gt;alert(1)&lt;/script&gt; {config:x}</xmp:CreatorTool><xmp:Label>%s</xmp:Label>
                </rdf:Description></rdf:RDF></x:xmpmeta>""".formatted("long ".repeat(2_000));

        var metadata = facts(BadSamples.withXmp(packet)).metadata();

        assertThat(metadata).containsEntry("xmp xmp:CreatorTool", "<script>alert(1)</script> {config:x}");
        assertThat(metadata.get("xmp xmp:Label")).hasSizeLessThanOrEqualTo(301).startsWith("long long");
    }

    @Test
    void an_xmp_packet_with_declarations_is_left_unread() {
        var packet = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&b;</x:xmpmeta>";

        assertThat(facts(BadSamples.withXmp(packet)).metadata()).isEmpty();
    }

    private MediaFacts facts(Path file) {
        var examination = media.examine(file, file.getFileName().toString());
        assertThat(examination).isInstanceOf(Accepted.class);
        return ((Accepted) examination).facts();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getGreen() < 90 && colour.getBlue() < 90;
    }

    /** A PNG, because ffmpeg by itself would not turn one. */
    private static Path photoWithRedCorner(int orientation) {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 30);
        pen.dispose();
        var plain = Samples.newFile("corner.png");
        try {
            ImageIO.write(image, "png", plain.toFile());
            var png = Files.readAllBytes(plain);
            var exif = ByteBuffer.allocate(26).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8)
                    .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1)
                    .putShort((short) orientation).putShort((short) 0).putInt(0).array();
            var chunk = BadSamples.pngChunk("eXIf", exif);
            int afterHeader = 33;
            var whole = ByteBuffer.allocate(png.length + chunk.length)
                    .put(png, 0, afterHeader).put(chunk).put(png, afterHeader, png.length - afterHeader);
            return BadSamples.of("corner-%d.png".formatted(orientation), whole.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
