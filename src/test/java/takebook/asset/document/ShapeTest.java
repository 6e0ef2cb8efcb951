package takebook.asset.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1920, 1080, 16:9,   1080p
            1920, 1088, 16:9,   1080p
            1366, 768,  16:9,   768p
            720,  1280, 9:16,   720p
            3840, 2160, 16:9,   2160p
            1080, 1080, 1:1,    1080p
            1440, 1080, 4:3,    1080p
            960,  640,  3:2,    640p
            1080, 1350, 4:5,    1080p
            3440, 1440, 21:9,   1440p
            1080, 2560, 9:21,   1080p
            1000, 440,  25:11,  440p
            1000, 1,    1000:1, 1p
            """)
    void a_frame_goes_by_its_common_name_or_else_by_its_figures(int width, int height, String ratio, String resolution) {
        assertThat(new Shape(width, height).ratio()).isEqualTo(ratio);
        assertThat(new Shape(width, height).resolution()).isEqualTo(resolution);
    }
}
