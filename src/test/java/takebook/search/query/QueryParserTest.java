package takebook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takebook.search.query.Clause.All;
import takebook.search.query.Clause.Ancestors;
import takebook.search.query.Clause.Any;
import takebook.search.query.Clause.Created;
import takebook.search.query.Clause.Descendants;
import takebook.search.query.Clause.Facet;
import takebook.search.query.Clause.Missing;
import takebook.search.query.Clause.Not;
import takebook.search.query.Clause.Number;
import takebook.search.query.Clause.Phrase;
import takebook.search.query.Clause.Prefix;
import takebook.search.query.Clause.Word;

class QueryParserTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void nothing_asks_for_everything() {
        assertThat(parse("").clause()).isEqualTo(new All(List.of()));
        assertThat(parse("   ").isUnusable()).isFalse();
    }

    @Test
    void words_stand_for_and() {
        assertUnderstood("neon rain", word("neon"), word("rain"));
    }

    @Test
    void quotes_make_a_phrase_whichever_quotes_they_are() {
        assertUnderstood("\"neon rain\"", phrase("neon rain"));
        assertUnderstood("“neon rain”", phrase("neon rain"));
    }

    @Test
    void a_minus_excludes_what_it_touches() {
        assertUnderstood("-draft", new Not(word("draft")));
        assertUnderstood("-\"first draft\"", new Not(phrase("first draft")));
        assertUnderstood("-tag:night", new Not(new Facet("tag", "night")));
        assertUnderstood("-(a b)", new Not(new All(List.of(word("a"), word("b")))));
        assertUnderstood("16-bit", word("16-bit"));
        assertUnderstood("neon - rain", word("neon"), word("rain"));
    }

    @Test
    void or_binds_the_two_parts_beside_it() {
        assertUnderstood("neon OR fog rain", new Any(List.of(word("neon"), word("fog"))), word("rain"));
        assertUnderstood("(a OR b) c", new Any(List.of(word("a"), word("b"))), word("c"));
        assertUnderstood("a OR b OR c", new Any(List.of(word("a"), word("b"), word("c"))));
        assertUnderstood("neon or fog", word("neon"), word("or"), word("fog"));
    }

    @Test
    void brackets_nest() {
        assertUnderstood("(a (b OR c)) OR d",
                new Any(List.of(new All(List.of(word("a"), new Any(List.of(word("b"), word("c"))))), word("d"))));
    }

    @Test
    void keys_name_facts() {
        assertUnderstood("kind:take", new Facet("kind", "take"));
        assertUnderstood("Mode:edit", new Facet("mode", "edit"));
        assertUnderstood("project:\"Lumen Launch\"", new Facet("project", "Lumen Launch"));
        assertUnderstood("is:failed", new Facet("state", "failed"));
        assertUnderstood("no:tag", new Missing("tag"));
        assertUnderstood("from:17 into:18", new Descendants(17), new Ancestors(18));
        assertUnderstood("prompt:\"maintaining the original\"", new Phrase("maintaining the original", "prompt"));
        assertUnderstood("title:pier", new Word("pier", "title"));
    }

    @Test
    void a_ratio_keeps_its_colon() {
        assertUnderstood("ratio:9:16 rain", new Facet("ratio", "9:16"), word("rain"));
        assertUnderstood("-ratio:\"16:9\"", new Not(new Facet("ratio", "16:9")));
        assertUnderstood("res:1080p no:ratio", new Facet("res", "1080p"), new Missing("ratio"));
    }

    @Test
    void what_a_thing_has_it_may_also_lack() {
        assertUnderstood("has:audio no:lineage", new Facet("has", "audio"), new Not(new Facet("has", "lineage")));
        assertUnderstood("-no:audio", new Not(new Not(new Facet("has", "audio"))));
    }

    @Test
    void out_of_date_is_another_word_for_superseded() {
        assertUnderstood("is:out-of-date", new Facet("is", "superseded"));
    }

    @Test
    void numbers_compare() {
        assertUnderstood("cost:>0.5", new Number("cost", 0.5, false, null, false));
        assertUnderstood("cost:<=2", new Number("cost", null, false, 2.0, true));
        assertUnderstood("dur:4..6", new Number("dur", 4.0, true, 6.0, true));
        assertUnderstood("dur:4..", new Number("dur", 4.0, true, null, true));
        assertUnderstood("dur:5", new Number("dur", 5.0, true, 5.0, true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11,                2026-11-01, 2026-12-01
            2026,                   2026-01-01, 2027-01-01
            2026-11-03,             2026-11-03, 2026-11-04
            2026-11-01..2026-11-15, 2026-11-01, 2026-11-16
            -7d..,                  2026-11-14,
            >2026-10-01,            2026-10-02,
            >=2026-10-01,           2026-10-01,
            <2026-10,               ,           2026-10-01
            today,                  2026-11-21, 2026-11-22
            """)
    void days_are_spans_of_time(String text, String from, String before) {
        assertUnderstood("created:" + text, new Created(midnight(from), midnight(before)));
    }

    @Test
    void a_star_ends_a_word() {
        assertUnderstood("neo*", new Prefix("neo", null));
    }

    @Test
    void chinese_is_a_word_like_any_other() {
        assertUnderstood("霓虹雨夜", word("霓虹雨夜"));
        assertUnderstood("kind：take　雨", new Facet("kind", "take"), word("雨"));
    }

    @Test
    void what_looks_like_a_key_but_is_none_stays_a_word() {
        assertUnderstood("16:9 https://example.org/a", word("16:9"), word("https://example.org/a"));
    }

    @Test
    void punctuation_alone_is_passed_over() {
        assertUnderstood("neon & rain", word("neon"), word("rain"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            knd:take rain    | 0  | nearest is “kind:”
            rain porject:x   | 5  | nearest is “project:”
            cost:lots rain   | 0  | takes a number
            created:soon rain| 0  | takes a day
            created:2026-13 rain | 0 | takes a day
            is:fialed rain   | 0  | failed
            no:tgs rain      | 0  | no:tag
            has:adio rain    | 0  | audio, lineage
            no:linage rain   | 0  | no:lineage
            ratio:wide rain  | 0  | ratio:9:16
            res:1080 rain    | 0  | res:1080p
            from:x rain      | 0  | takes the number
            kind: rain       | 0  | needs a value
            sort:crated rain | 0  | nearest is created
            *eon rain        | 0  | only end a word
            n* rain          | 0  | at least 2
            rain "unclosed   | 5  | never closed
            rain (fog        | 5  | never closed
            rain )           | 5  | closes nothing
            rain OR          | 5  | both sides
            OR rain          | 0  | both sides
            """)
    void what_is_wrong_is_named_and_the_rest_still_runs(String query, int position, String message) {
        var parsed = parse(query);

        assertThat(parsed.errors()).hasSize(1);
        assertThat(parsed.errors().getFirst().position()).isEqualTo(position);
        assertThat(parsed.errors().getFirst().message()).contains(message);
        assertThat(parsed.clause().clauses()).contains(word("rain"));
    }

    @Test
    void a_query_of_which_nothing_is_understood_is_unusable() {
        assertThat(parse("knd:take").isUnusable()).isTrue();
        assertThat(parse("x".repeat(2001)).isUnusable()).isTrue();
    }

    @Test
    void limits_hold_and_say_so() {
        var many = parse("a ".repeat(70));
        assertThat(many.clause().clauses()).hasSize(QueryParser.MOST_CLAUSES);
        assertThat(many.errors()).singleElement().extracting(QueryError::message).asString().contains("at most 60 parts");

        var deep = parse("(".repeat(12) + "a" + ")".repeat(12) + " b");
        assertThat(deep.clause().clauses()).containsExactly(word("b"));
        assertThat(deep.errors()).singleElement().extracting(QueryError::message).asString().contains("at most 10 deep");
    }

    @Test
    void each_part_can_be_taken_out() {
        assertThat(parse("neon OR fog  kind:take (a b) sort:cost").parts()).containsExactly(
                new QueryPart("neon OR fog", "kind:take (a b) sort:cost"),
                new QueryPart("kind:take", "neon OR fog (a b) sort:cost"),
                new QueryPart("(a b)", "neon OR fog  kind:take sort:cost"),
                new QueryPart("sort:cost", "neon OR fog  kind:take (a b)"));
    }

    @Test
    void words_are_ranked_and_facts_are_listed_newest_first() {
        assertThat(parse("rain").order()).isEqualTo(SortOrder.RELEVANCE);
        assertThat(parse("kind:take").order()).isEqualTo(SortOrder.NEWEST);
        assertThat(parse("rain sort:cost").order()).isEqualTo(SortOrder.COST);
    }

    private static void assertUnderstood(String query, Clause... clauses) {
        var parsed = parse(query);
        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.clause().clauses()).containsExactly(clauses);
    }

    private static ParsedQuery parse(String query) {
        return QueryParser.parse(query, NOW);
    }

    private static Word word(String text) {
        return new Word(text, null);
    }

    private static Phrase phrase(String text) {
        return new Phrase(text, null);
    }

    private static Instant midnight(String day) {
        return day == null ? null : Instant.parse(day + "T00:00:00Z");
    }
}
