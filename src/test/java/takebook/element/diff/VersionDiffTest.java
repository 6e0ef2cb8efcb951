package takebook.element.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import takebook.element.ElementVersion;
import takebook.element.VersionState;
import takebook.element.diff.VersionDiff.Fate;
import takebook.element.diff.VersionDiff.PictureChange;
import takebook.element.view.ElementKind;

class VersionDiffTest {

    @Test
    void pictures_are_kept_moved_added_and_removed() {
        var diff = VersionDiff.between(version(List.of(1L, 2L, 3L, 5L), "a"), version(List.of(1L, 4L, 3L, 2L), "a"));

        assertThat(diff.pictures()).extracting(PictureChange::asset).containsExactly(1L, 4L, 3L, 2L, 5L);
        assertThat(diff.pictures()).extracting(PictureChange::fate).containsExactly(Fate.KEPT, Fate.ADDED, Fate.MOVED, Fate.MOVED, Fate.REMOVED);
        assertThat(diff.phrases()).containsExactly("1 picture replaced", "2 pictures moved");
    }

    @Test
    void a_picture_that_closes_a_gap_did_not_move() {
        assertThat(VersionDiff.between(version(List.of(1L, 2L, 3L), "a"), version(List.of(1L, 3L), "a")).phrases())
                .containsExactly("1 picture taken out");
    }

    @Test
    void words_that_stayed_are_told_from_those_that_came_and_went() {
        var words = VersionDiff.between(version(List.of(1L), "the red jacket, worn"), version(List.of(1L), "the long red coat, worn"))
                .texts().getFirst().words();

        assertThat(words.stream().filter(word -> word.kind() != WordChange.Kind.ADDED).map(WordChange::text).collect(Collectors.joining()))
                .isEqualTo("the red jacket, worn");
        assertThat(words.stream().filter(word -> word.kind() != WordChange.Kind.REMOVED).map(WordChange::text).collect(Collectors.joining()))
                .isEqualTo("the long red coat, worn");
        assertThat(words).contains(new WordChange(WordChange.Kind.REMOVED, "jacket"), new WordChange(WordChange.Kind.ADDED, "coat"));
    }

    @Test
    void two_versions_alike_differ_in_nothing() {
        assertThat(VersionDiff.between(version(List.of(1L), "a"), version(List.of(1L), "a")).nothing()).isTrue();
    }

    private static ElementVersion version(List<Long> images, String phrase) {
        return new ElementVersion(1, 1, "Mara", ElementKind.CHARACTER, null, 1, images, images.stream().map(_ -> "front").toList(), phrase,
                List.of(), null, null, null, null, Instant.EPOCH, "ana", VersionState.PUBLISHED, Instant.EPOCH, "ana");
    }
}
