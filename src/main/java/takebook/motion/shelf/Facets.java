package takebook.motion.shelf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters beside the shelves, counted over what is shown and drawn by {@code facetRail}. Each choice is the same query with one term added or taken out. */
record Facets(List<Group> groups) {

    /** @param choices the most frequent first */
    record Group(String key, List<Choice> choices) {}

    /** @param active whether the query has it already; then the link takes it out */
    record Choice(String label, long count, boolean active, String url) {}

    private record Term(String label, String text) {}

    private static final int SHORT = 5;

    static Facets of(String query, List<MotionCard> shown) {
        var terms = query.isBlank() ? List.<String>of() : Arrays.asList(query.strip().split("\\s+"));
        var groups = new ArrayList<Group>();
        add(groups, terms, shown, "proven", card -> card.motion().proven() ? new Term("proven", "is:proven") : null);
        add(groups, terms, shown, "direction", card -> named("direction", card.direction()));
        add(groups, terms, shown, "speed", card -> named("speed", card.speed()));
        add(groups, terms, shown, "shake", card -> named("shake", card.shake()));
        add(groups, terms, shown, "carried", card -> named("held", card.motion().held()));
        add(groups, terms, shown, "source", card -> card.motion().source() == null ? null
                : new Term(card.motion().source().words(), term("source", card.motion().source())));
        add(groups, terms, shown, "frame_rate", card -> Optional.ofNullable(card.fps())
                .map(fps -> new Term(fps + " fps", "fps:%s.5..%s.5".formatted(fps - 1, fps))).orElse(null));
        add(groups, terms, shown, "length", Facets::length);
        return new Facets(groups);
    }

    private static void add(List<Group> groups, List<String> terms, List<MotionCard> shown, String key, Function<MotionCard, @Nullable Term> part) {
        Map<Term, Long> counts = shown.stream().map(card -> Optional.ofNullable(part.apply(card))).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        var choices = counts.entrySet().stream()
                .sorted(Map.Entry.<Term, Long>comparingByValue().reversed().thenComparing(entry -> entry.getKey().label()))
                .map(entry -> choice(terms, entry.getKey(), entry.getValue()))
                .toList();
        if (!choices.isEmpty()) {
            groups.add(new Group(key, choices));
        }
    }

    private static Choice choice(List<String> terms, Term term, long count) {
        boolean active = terms.contains(term.text());
        var edited = new ArrayList<>(terms);
        if (active) {
            edited.remove(term.text());
        } else {
            edited.add(term.text());
        }
        return new Choice(term.label(), count, active, url(String.join(" ", edited)));
    }

    static String url(String query) {
        return query.isEmpty() ? "/motion" : "/motion?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static @Nullable Term named(String key, @Nullable Enum<?> value) {
        return value == null ? null : new Term(value.name().replace('_', ' ').toLowerCase(Locale.ROOT), term(key, value));
    }

    private static String term(String key, Enum<?> value) {
        return key + ":" + value.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static @Nullable Term length(MotionCard card) {
        var seconds = card.clip().facts().durationSeconds();
        if (seconds == null) {
            return null;
        }
        if (seconds.doubleValue() < SHORT) {
            return new Term("under 5 s", "dur:<5");
        }
        return seconds.doubleValue() <= 2 * SHORT ? new Term("5 to 10 s", "dur:5..10") : new Term("over 10 s", "dur:>10");
    }
}
