package takebook.asset.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuickFilterTest {

    @Test
    void a_filter_is_put_into_the_query_and_taken_out_again() {
        assertThat(filter("Clips", "").url()).isEqualTo("/assets?q=kind%3Avideo");
        assertThat(filter("Clips", "neon kind:video").on()).isTrue();
        assertThat(filter("Clips", "neon kind:video").url()).isEqualTo("/assets?q=neon");
        assertThat(filter("Clips", "kind:video").url()).isEqualTo("/assets");
    }

    @Test
    void one_filter_of_a_group_takes_the_place_of_another() {
        assertThat(filter("Takes", "neon kind:video origin:uploaded").url()).isEqualTo("/assets?q=neon+origin%3Auploaded+kind%3Atake");
    }

    @Test
    void a_filter_keeps_how_the_page_looks() {
        var table = QuickFilter.all("kind:take", new LibraryPlace(true, true));

        assertThat(table).extracting(QuickFilter::url)
                .contains("/assets?view=table&filters=true", "/assets?view=table&filters=true&q=kind%3Avideo");
    }

    private static QuickFilter filter(String label, String q) {
        return QuickFilter.all(q, new LibraryPlace(false, false)).stream().filter(filter -> filter.label().equals(label)).findFirst().orElseThrow();
    }
}
