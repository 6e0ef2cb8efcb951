package takebook.asset.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Samples.Format;
import takebook.TakebookTest;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class AssetDocumentsTest {

    @Inject
    Library library;
    @Inject
    Search search;

    @Test
    void a_file_is_found_by_its_shape_its_sound_and_its_having_come_from_outside() {
        long seed = Samples.newSeed();
        String name = "shapes" + seed;
        long standing = library.add(Samples.photo(seed, 720, 1280, Format.JPEG), name + ".jpg").id();
        long loud = library.add(Samples.clip(seed, 1, 640, 360, true), name + ".mp4").id();
        search.catchUp();

        assertThat(ids("file:%s ratio:9:16 res:720p".formatted(name))).containsExactly(standing);
        assertThat(ids("file:%s ratio:16:9 res:360p has:audio".formatted(name))).containsExactly(loud);
        assertThat(ids("file:%s no:audio".formatted(name))).containsExactly(standing);
        assertThat(ids("file:%s no:lineage".formatted(name))).containsExactlyInAnyOrder(standing, loud);
        assertThat(ids("file:%s has:lineage".formatted(name))).isEmpty();
    }

    private List<Long> ids(String query) {
        return search.search(SearchQuery.of(query)).items().stream().map(Hit::id).toList();
    }
}
