package takebook.element.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.element.view.Coverage.Line;

@TakebookTest
class CoverageTest {

    @Inject
    ViewVocabulary vocabulary;

    @Inject
    Library library;

    @Test
    void a_character_without_a_side_view_says_so_and_what_would_help() {
        var front = library.photo();
        var back = library.photo();

        var coverage = Coverage.of(ElementKind.CHARACTER, List.of(front.id(), back.id()), List.of("front", "back"), List.of(front, back), vocabulary);

        assertThat(coverage.gapLine()).isEqualTo("no three-quarter, no side view");
        assertThat(coverage.wishes()).contains("expression").doesNotContain("back");
        assertThat(coverage.lines().stream().filter(line -> line.view().id().equals("back")).map(Line::cells)).containsExactly(List.of(false, true));
        assertThat(coverage.complete()).isFalse();
    }

    @Test
    void a_picture_nobody_described_fills_no_gap() {
        var photo = library.photo();

        assertThat(Coverage.of(ElementKind.SCENE, List.of(photo.id()), List.of("other"), List.of(photo), vocabulary).gaps()).containsExactly("wide");
    }

    @Test
    void a_broken_vocabulary_stops_the_start_and_names_what_is_wrong() throws IOException {
        String json = Files.readString(Path.of("src/main/resources/element-views.json"));

        assertThatThrownBy(() -> parse(json.replace("\"leastPixels\": 1024,", ""))).hasMessageContaining("leastPixels");
        assertThatThrownBy(() -> parse(json.replace("\"asOf\"", "\"until\": 1, \"asOf\""))).hasMessageContaining("until");
        assertThatThrownBy(() -> parse(json.replace("[\"wide\"]", "[\"panorama\"]"))).hasMessageContaining("no view panorama");
        assertThatThrownBy(() -> parse(json.replace("\"kind\": \"brand\"", "\"kind\": \"effect\""))).hasMessageContaining("brand is missing");
    }

    private static void parse(String json) {
        ViewVocabulary.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
