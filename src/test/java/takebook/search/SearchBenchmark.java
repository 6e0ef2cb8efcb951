package takebook.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import takebook.search.index.Index;
import takebook.search.index.Position;
import takebook.search.index.SearchDocument;
import takebook.search.query.QueryParser;

/**
 * How long searches take, with 10,000 and with 100,000 generated documents; docs/benchmarks.md keeps the figures.
 *
 * <p>Not part of any test run, since its name does not end in Test, and it asserts nothing: {@code ./mvnw test
 * -Dtest=SearchBenchmark}. Documents are like takes: a title, a prompt of 100 words out of 20,000 (a few of them frequent, most
 * of them rare), values for eight facets. A query has two words, one frequent and one rare or middling; the answer is the first
 * 20 results with marks, all eight facets counted, and the exact total.
 */
class SearchBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int WORDS = 20_000;
    private static final int WARM_UP = 50;
    private static final int QUERIES = 200;
    private static final int BATCH = 500;

    private final Random random = new Random(20261121);
    private final String[] vocabulary = vocabulary();

    @TempDir
    private Path home;

    @Test
    void measure() {
        var parser = measured(QUERIES, () -> QueryParser.parse("neon (rain OR fog) kind:take cost:>0.5 -draft \"soft light\"", NOW));
        System.out.printf(Locale.ROOT, "parsing one query: p95 %.3f ms%n", percentile(parser, 95));
        for (int size : List.of(10_000, 100_000)) {
            measure(size);
        }
    }

    private void measure(int size) {
        try (var index = Index.create(home.resolve("index-" + size), Position.START)) {
            long started = System.nanoTime();
            for (int from = 0; from < size; from += BATCH) {
                var batch = new ArrayList<SearchDocument>();
                for (int id = from + 1; id <= from + BATCH; id++) {
                    batch.add(document(id));
                }
                index.put(batch);
            }
            index.flush(Position.START);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(Locale.ROOT, "%,d documents: %.1f s, %,.0f a second%n", size, seconds, size / seconds);

            report(size, "two words, top 20, marks, 8 facets", () -> ask(index, twoWords(), new PageMark.Start(), 20));
            report(size, "two words and two facts", () -> ask(index, twoWords() + " kind:take provider:runware", new PageMark.Start(), 20));
            report(size, "no words, newest 20, 8 facets", () -> ask(index, "kind:take", new PageMark.Start(), 20));
            report(size, "newest first, a page in the middle",
                    () -> ask(index, "kind:take", new PageMark.AfterDocument(NOW.minusSeconds(size / 2).toEpochMilli(), size / 2), 20));
            report(size, "by relevance, page 400", () -> ask(index, vocabulary[0], new PageMark.AtCount(8_000), 20));
        }
    }

    private void report(int size, String what, Runnable search) {
        measured(WARM_UP, search);
        var times = measured(QUERIES, search);
        System.out.printf(Locale.ROOT, "%,d documents, %s: p50 %.1f ms, p95 %.1f ms%n", size, what, percentile(times, 50), percentile(times, 95));
    }

    private static Finder.Found ask(Index index, String query, PageMark mark, int limit) {
        return new Finder(null, null).find(index, QueryParser.parse(query, NOW), List.of(), limit, mark);
    }

    private static double[] measured(int times, Runnable work) {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        return millis;
    }

    private static double percentile(double[] times, int percent) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private String twoWords() {
        return vocabulary[random.nextInt(50)] + " " + vocabulary[random.nextInt(2_000)];
    }

    private SearchDocument document(int id) {
        var prompt = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            prompt.append(word()).append(' ');
        }
        return new SearchDocument(id, "take", "Take " + id, "/assets/" + id, (long) id,
                Map.of("title", word() + " " + word() + " " + id, "prompt", prompt.toString(), "tags", word(), "file", word() + "_" + id + ".mp4"),
                Map.of("kind", List.of(id % 3 == 0 ? "take" : "image"),
                        "mode", List.of("mode-" + id % 7),
                        "provider", List.of(List.of("sandbox", "runware", "fal", "kling").get(id % 4)),
                        "tier", List.of(id % 2 == 0 ? "std" : "pro"),
                        "project", List.of("project-" + id % 25),
                        "tag", List.of("tag-" + id % 200, "tag-" + id % 31),
                        "state", List.of("ready"),
                        "origin", List.of(id % 3 == 0 ? "generated" : "uploaded")),
                Map.of("cost", id % 100 / 10.0, "dur", 3.0 + id % 8),
                NOW.minusSeconds(id), (long) (id % 25));
    }

    /** Frequent words are frequent and rare ones rare, roughly as in a language. */
    private String word() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return vocabulary[(int) (skewed * WORDS)];
    }

    private static String[] vocabulary() {
        var random = new Random(1);
        var words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int syllable = 0; syllable < 2 + i % 3; syllable++) {
                word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
            }
            words[i] = word.append(i % 7 == 0 ? "n" : "").toString();
        }
        return words;
    }
}
