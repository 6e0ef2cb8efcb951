package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import takebook.TakebookTest;

/** The shared pieces of all pages, looked at before any page uses them. */
@TakebookTest
class GalleryTest {

    static Stream<Look> looks() {
        return Stream.of(Look.WIDE, Look.DARK, Look.NARROW, Look.NARROW_DARK, Look.WIDE.sized(800, 900), Look.WIDE.sized(360, 700), Look.WIDE.sized(2560, 1300));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_piece_is_accessible_and_fits(Look look) {
        try (var window = Window.open(look)) {
            window.go("/test-gallery");
            window.keepPicture("gallery-" + look.width() + "-" + look.scheme());
            assertThat(window.overflow()).as("pixels too wide").isZero();
            assertThat(window.barriers()).isEmpty();
            window.mustBeClean();
        }
    }
}
