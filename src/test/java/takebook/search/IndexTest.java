package takebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.search.index.Index;
import takebook.search.index.Position;
import takebook.search.index.SearchDocument;
import takebook.search.query.QueryParser;

/** What the index finds, on its own folder and without a database. */
class IndexTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path home;

    private Index index;

    @BeforeEach
    void open() {
        index = Index.create(home.resolve("index"), Position.START);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void every_word_must_be_somewhere_in_any_text() {
        index.put(List.of(
                document(1, Map.of("title", "Neon harbour", "prompt", "rain on the pier")),
                document(2, Map.of("title", "Neon harbour", "prompt", "a dry day"))));

        assertThat(ids("neon rain")).containsExactly(1L);
        assertThat(ids("neon")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids("neon -rain")).containsExactly(2L);
        assertThat(ids("-rain")).containsExactly(2L);
        assertThat(ids("rain OR dry")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids("neon (fog OR rain)")).containsExactly(1L);
    }

    @Test
    void english_words_are_found_in_all_their_forms_and_the_exact_one_first() {
        index.put(List.of(
                document(1, Map.of("prompt", "she was walking along the pier")),
                document(2, Map.of("prompt", "a walk along the pier"))));

        assertThat(ids("walk")).containsExactly(2L, 1L);
        assertThat(ids("walks")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids("\"walking along\"")).containsExactly(1L);
        assertThat(ids("\"walk along\"")).containsExactly(2L);
    }

    @Test
    void chinese_is_found_by_any_stretch_of_characters() {
        index.put(List.of(
                document(1, Map.of("prompt", "霓虹灯下的雨夜，镜头缓慢推进")),
                document(2, Map.of("prompt", "雨后的夜市"))));

        assertThat(ids("雨夜")).containsExactly(1L);
        assertThat(ids("镜头缓慢")).containsExactly(1L);
        assertThat(ids("雨")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids("雨 -夜市")).containsExactly(1L);
        assertThat(marked("雨夜")).containsExactly("雨夜");
    }

    @Test
    void the_last_word_of_a_very_long_prompt_is_found_and_shown() {
        index.put(List.of(
                document(1, Map.of("prompt", "soft morning light ".repeat(500) + "zeppelin")),
                document(2, Map.of("notes", "soft morning light ".repeat(5000) + "zeppelin"))));

        assertThat(ids("zeppelin")).containsExactlyInAnyOrder(1L, 2L);
        assertThat(marked("zeppelin")).containsExactly("zeppelin");
    }

    @Test
    void file_names_fall_into_words() {
        index.put(List.of(document(1, Map.of("file", "pier_walk-v3.final.MP4"))));

        assertThat(ids("pier")).containsExactly(1L);
        assertThat(ids("pier_walk-v3.final.mp4")).containsExactly(1L);
        assertThat(ids("wal*")).containsExactly(1L);
        assertThat(ids("file:v3")).containsExactly(1L);
        assertThat(ids("title:v3")).isEmpty();
    }

    @Test
    void the_match_says_where_it_was_and_cannot_be_forged() {
        index.put(List.of(document(1, Map.of("title", "Harbour", "prompt", "<b>neon</b> \uE000rain\uE001 & fog"))));

        var hit = find("fog").hits().getFirst();

        assertThat(hit.matchedIn()).isEqualTo("prompt");
        assertThat(hit.snippet()).extracting(Hit.Piece::text).containsExactly("<b>neon</b> rain & ", "fog");
        assertThat(marked("rain")).containsExactly("rain");
        assertThat(marked("\"rain & fog\"")).isNotEmpty();
        assertThat(marked("neo*")).containsExactly("neon");
    }

    @Test
    void facts_filter_whatever_their_case_and_are_counted_as_written() {
        index.put(List.of(
                document(1, Map.of(), Map.of("kind", List.of("take"), "project", List.of("Lumen"), "tag", List.of("night", "Café"))),
                document(2, Map.of(), Map.of("kind", List.of("take"), "tag", List.of("night"))),
                document(3, Map.of(), Map.of("kind", List.of("image"), "origin", List.of("TAKEN_IN")))));

        assertThat(ids("project:lumen")).containsExactly(1L);
        assertThat(ids("tag:CAFE")).containsExactly(1L);
        assertThat(ids("origin:taken-in")).containsExactly(3L);
        assertThat(ids("no:tag")).containsExactly(3L);
        assertThat(ids("kind:take no:project")).containsExactly(2L);
        assertThat(find("").facets().get("tag")).containsExactly(new FacetCount("night", 2), new FacetCount("Café", 1));
        assertThat(find("kind:take").facets().get("kind")).containsExactly(new FacetCount("take", 2));
    }

    @Test
    void shapes_are_found_as_they_are_written_and_what_a_thing_has_by_having_it_or_not() {
        index.put(List.of(
                document(1, Map.of(), Map.of("ratio", List.of("9:16"), "res", List.of("1080p"), "has", List.of("audio", "lineage"))),
                document(2, Map.of(), Map.of("ratio", List.of("16:9"), "res", List.of("1080p"), "has", List.of("lineage"))),
                document(3, Map.of())));

        assertThat(ids("ratio:9:16")).containsExactly(1L);
        assertThat(ids("ratio:16:9 res:1080P")).containsExactly(2L);
        assertThat(ids("no:ratio")).containsExactly(3L);
        assertThat(ids("has:audio")).containsExactly(1L);
        assertThat(ids("has:lineage no:audio")).containsExactly(2L);
        assertThat(ids("no:lineage")).containsExactly(3L);
        assertThat(find("").facets().get("res")).containsExactly(new FacetCount("1080p", 2));
    }

    @Test
    void numbers_and_days_are_compared() {
        index.put(List.of(
                priced(1, 0.4, 5, NOW.minusSeconds(86_400 * 40)),
                priced(2, 0.5, 8, NOW),
                document(3, Map.of())));

        assertThat(ids("cost:>0.4")).containsExactly(2L);
        assertThat(ids("cost:>=0.4 sort:cost-asc")).containsExactly(1L, 2L);
        assertThat(ids("dur:4..6")).containsExactly(1L);
        assertThat(ids("created:-7d.. dur:1..")).containsExactly(2L);
        assertThat(ids("sort:cost")).containsExactly(2L, 1L, 3L);
    }

    @Test
    void all_pages_together_are_all_results_each_once_even_when_they_are_as_old() {
        var documents = new ArrayList<SearchDocument>();
        for (long id = 1; id <= 57; id++) {
            documents.add(priced(id, id % 3, 5, NOW.minusSeconds(id / 10)));
        }
        index.put(documents);

        for (String query : List.of("", "sort:created-asc", "sort:cost", "dur:5 sort:relevance")) {
            assertThat(allPages(query, 10)).as(query).hasSize(57).doesNotHaveDuplicates();
        }
        assertThat(allPages("", 10)).first().isEqualTo(9L);
    }

    @Test
    void a_document_that_changes_replaces_itself_and_one_that_goes_is_gone() {
        index.put(List.of(document(1, Map.of("title", "old"))));
        index.put(List.of(document(1, Map.of("title", "new"))));
        assertThat(ids("old")).isEmpty();
        assertThat(ids("new")).containsExactly(1L);

        index.remove(List.of(1L));
        assertThat(find("").total()).isZero();
    }

    @Test
    void what_was_flushed_is_there_after_a_restart_with_its_position() {
        index.put(List.of(document(1, Map.of("title", "kept"))));
        index.flush(new Position(7, 9));
        index.close();

        index = Index.open(home.resolve("index"));

        assertThat(index.reached()).isEqualTo(new Position(7, 9));
        assertThat(ids("kept")).containsExactly(1L);
    }

    private Finder.Found find(String query) {
        return page(query, 20, new PageMark.Start());
    }

    private Finder.Found page(String query, int limit, PageMark mark) {
        var parsed = QueryParser.parse(query, NOW);
        assertThat(parsed.errors()).isEmpty();
        return new Finder(null, null).find(index, parsed, List.of(), limit, mark);
    }

    private List<Long> allPages(String query, int limit) {
        var ids = new ArrayList<Long>();
        PageMark mark = new PageMark.Start();
        while (true) {
            var page = page(query, limit, mark);
            assertThat(page.total()).isEqualTo(57);
            page.hits().forEach(hit -> ids.add(hit.id()));
            if (page.next() == null) {
                return ids;
            }
            mark = PageMark.parse(page.next());
        }
    }

    private List<Long> ids(String query) {
        return find(query).hits().stream().map(Hit::id).toList();
    }

    private List<String> marked(String query) {
        return find(query).hits().stream().flatMap(hit -> hit.snippet().stream()).filter(Hit.Piece::marked)
                .map(Hit.Piece::text).collect(Collectors.toList());
    }

    private static SearchDocument document(long id, Map<String, String> texts) {
        return document(id, texts, Map.of());
    }

    private static SearchDocument document(long id, Map<String, String> texts, Map<String, List<String>> facets) {
        return new SearchDocument(id, "take", "Take " + id, "/assets/" + id, id, texts, facets, Map.of(), NOW, null);
    }

    private static SearchDocument priced(long id, double cost, double seconds, Instant created) {
        return new SearchDocument(id, "take", "Take " + id, "/assets/" + id, null, Map.of(), Map.of(),
                Map.of("cost", cost, "dur", seconds), created, null);
    }
}
