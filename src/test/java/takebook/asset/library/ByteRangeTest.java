package takebook.asset.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void a_range_ends_where_it_says_or_with_the_file() {
        assertThat(ByteRange.of("bytes=0-9", 100)).isEqualTo(new ByteRange.Part(0, 10));
        assertThat(ByteRange.of("bytes=90-", 100)).isEqualTo(new ByteRange.Part(90, 10));
        assertThat(ByteRange.of("bytes=90-1000", 100)).isEqualTo(new ByteRange.Part(90, 10));
        assertThat(ByteRange.of("bytes=-10", 100)).isEqualTo(new ByteRange.Part(90, 10));
        assertThat(ByteRange.of("bytes=-1000", 100)).isEqualTo(new ByteRange.Part(0, 100));
    }

    @Test
    void behind_the_end_there_is_nothing() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEqualTo(new ByteRange.Unsatisfiable());
        assertThat(ByteRange.of("bytes=-0", 100)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999-"})
    void what_is_no_single_range_gets_the_whole(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole());
    }
}
