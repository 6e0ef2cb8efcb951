package takebook.asset.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad-input row 42. */
class FileNameTest {

    @Test
    void what_turns_the_line_or_the_reading_direction_is_taken_out() {
        assertThat(FileName.of("holiday\u202Egpj.exe").text()).isEqualTo("holidaygpj.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: b\u0000.jpg").text()).isEqualTo("aSet-Cookie: b.jpg");
        assertThat(FileName.of("zero\u200Bwidth\uFEFF.png").text()).isEqualTo("zerowidth.png");
    }

    @Test
    void equal_names_are_equal_however_their_accents_were_typed() {
        assertThat(FileName.of("Mo\u0308we.jpg")).isEqualTo(FileName.of("M\u00F6we.jpg"));
    }

    @Test
    void a_long_name_keeps_its_ending() {
        var name = FileName.of("\uD83C\uDF0A".repeat(300) + ".jpeg");

        assertThat(name.text()).hasSizeLessThanOrEqualTo(200).endsWith(".jpeg");
        assertThat(name.text().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\Windows\\x.png", "-y.mp4", "http:x.mp4", "%2e%2e%2fx", "CON", "a\"b'c<d>.png"})
    void other_strange_names_are_only_text(String name) {
        assertThat(FileName.of(name).text()).isEqualTo(name);
    }

    @Test
    void nothing_visible_is_unnamed() {
        assertThat(FileName.of(" \u200B\u0007 ").text()).isEqualTo("unnamed");
    }

    @Test
    void a_title_is_the_name_without_folders_and_ending() {
        assertThat(FileName.of("C:\\shots\\Pier at night.final.JPG").asTitle()).isEqualTo("Pier at night.final");
        assertThat(FileName.of("../.jpg").asTitle()).isEqualTo(".jpg");
    }
}
