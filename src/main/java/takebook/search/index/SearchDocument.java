package takebook.search.index;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.search.query.Keys;

/**
 * What search knows of one thing. Keys outside the lists below are refused: they would be stored and never found.
 *
 * @param kind take, image, video, element, motion, prompt or generation
 * @param url where a click leads
 * @param pictureAsset the asset whose poster stands for it
 * @param texts whole texts, however long: title, file, prompt, tags, notes, element, failure
 * @param facets kind, mode, provider, tier, project, tag, state, origin, role, element, by, rights, consent, motion, direction, speed,
 *     shake, held, source, ratio, res, collection; compared without regard to case. Under {@code is} the marks that hold: picked, passed, proven, unused, superseded, replaced,
 *     hidden, purged; under {@code has} what it has: audio. Lineage is added for every kind of thing alike
 * @param numbers cost (in the currency of the installation), dur (seconds), fps, rating (1 to 5), used (how often)
 */
public record SearchDocument(
        long id,
        String kind,
        String title,
        String url,
        @Nullable Long pictureAsset,
        Map<String, String> texts,
        Map<String, List<String>> facets,
        Map<String, Double> numbers,
        Instant createdAt,
        @Nullable Long project) {

    public SearchDocument {
        requireKnown("text", texts.keySet(), Keys.TEXTS);
        requireKnown("facet", facets.keySet(), Keys.VALUES);
        requireKnown("mark", facets.getOrDefault(Keys.MARK, List.of()), Keys.MARKS);
        requireKnown("part", facets.getOrDefault(Keys.HAS, List.of()), Keys.PARTS);
        requireKnown("number", numbers.keySet(), Keys.NUMBERS);
        texts = Map.copyOf(texts);
        facets = Map.copyOf(facets);
        numbers = Map.copyOf(numbers);
    }

    /** The same thing, which has this as well. */
    SearchDocument having(String part) {
        var more = new HashMap<>(facets);
        more.put(Keys.HAS, Stream.concat(facets.getOrDefault(Keys.HAS, List.of()).stream(), Stream.of(part)).toList());
        return new SearchDocument(id, kind, title, url, pictureAsset, texts, more, numbers, createdAt, project);
    }

    private static void requireKnown(String what, Collection<String> given, List<String> known) {
        for (String key : given) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("search knows no %s called %s, only %s".formatted(what, key, known));
            }
        }
    }
}
