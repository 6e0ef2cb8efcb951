package takebook.search.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one term, {@code word} or {@code key:value}, into a clause, or into an error that says what would be right. */
final class Conditions {

    private static final int SHORTEST_PREFIX = 2;
    private static final List<String> TEXT_KEYS = List.of("title", "file", "prompt", "notes", "failure");
    private static final List<String> OTHER_KEYS = List.of("created", "is", "has", "no", "from", "into", "like", "sort");
    private static final List<String> STATES_OF_IS = List.of("failed");

    /** What pages call a mark, where its own word is another one. */
    private static final Map<String, String> ALSO_CALLED = Map.of("out-of-date", "superseded");

    /** Values that are figures: anything else is never found, so it is a slip. */
    private static final Map<String, Shaped> SHAPED = Map.of(
            "ratio", new Shaped(Pattern.compile("\\d{1,6}:\\d{1,6}"), "“ratio:” takes width and height: ratio:16:9, ratio:9:16, ratio:1:1"),
            "res", new Shaped(Pattern.compile("\\d{1,6}[pP]"), "“res:” takes the pixels of the shorter side: res:720p, res:1080p, res:2160p"));

    private record Shaped(Pattern pattern, String message) {}

    private final Instant now;
    private final List<QueryError> errors;

    Conditions(Instant now, List<QueryError> errors) {
        this.now = now;
        this.errors = errors;
    }

    static List<String> allKeys() {
        return Stream.of(Keys.FACETS, Keys.NUMBERS, TEXT_KEYS, OTHER_KEYS).flatMap(List::stream).toList();
    }

    Optional<Clause> of(Token token) {
        String key = token.key();
        if (key == null) {
            return text(token, null);
        }
        if (!allKeys().contains(key)) {
            return error(token, "there is no key “%s:”; nearest is “%s:”".formatted(key, Nearest.to(key, allKeys())));
        }
        if (token.text().isBlank()) {
            return error(token, "“%s:” needs a value right after the colon".formatted(key));
        }
        if (TEXT_KEYS.contains(key)) {
            return text(token, key);
        }
        if (Keys.FACETS.contains(key)) {
            var shaped = SHAPED.get(key);
            return shaped == null || shaped.pattern.matcher(token.text()).matches()
                    ? Optional.of(new Clause.Facet(key, token.text()))
                    : error(token, shaped.message);
        }
        if (Keys.NUMBERS.contains(key)) {
            return orError(token, Ranges.number(key, token.text()),
                    "“%s:” takes a number or a range: %s:5, %s:>0.5, %s:4..6".formatted(key, key, key, key));
        }
        return switch (key) {
            case "created" -> orError(token, Ranges.created(token.text(), now),
                    "“created:” takes a day or a span of days: created:2026-11, created:>2026-10-01, created:-7d..");
            case "is" -> is(token);
            case "has" -> has(token);
            case "no" -> no(token);
            default -> related(token, key);
        };
    }

    private Optional<Clause> text(Token token, @Nullable String field) {
        String text = token.text();
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return token.quoted() || text.contains("*") ? error(token, "there is nothing to look for in this") : Optional.empty();
        }
        if (token.quoted()) {
            return Optional.of(new Clause.Phrase(text, field));
        }
        int star = text.indexOf('*');
        if (star < 0) {
            return Optional.of(new Clause.Word(text, field));
        }
        if (star < text.length() - 1) {
            return error(token, "a star may only end a word: neo*");
        }
        if (star < SHORTEST_PREFIX) {
            return error(token, "a word before a star has at least %d letters".formatted(SHORTEST_PREFIX));
        }
        return Optional.of(new Clause.Prefix(text.substring(0, star), field));
    }

    private Optional<Clause> is(Token token) {
        if (STATES_OF_IS.contains(token.text())) {
            return Optional.of(new Clause.Facet("state", token.text()));
        }
        String mark = ALSO_CALLED.getOrDefault(token.text(), token.text());
        if (Keys.MARKS.contains(mark)) {
            return Optional.of(new Clause.Facet(Keys.MARK, mark));
        }
        var known = Stream.of(STATES_OF_IS, Keys.MARKS, ALSO_CALLED.keySet()).flatMap(Collection::stream).collect(Collectors.joining(", "));
        return error(token, "“is:” knows %s, not “%s”".formatted(known, token.text()));
    }

    private Optional<Clause> has(Token token) {
        if (Keys.PARTS.contains(token.text())) {
            return Optional.of(new Clause.Facet(Keys.HAS, token.text()));
        }
        return error(token, "“has:” knows %s, not “%s”".formatted(String.join(", ", Keys.PARTS), token.text()));
    }

    private Optional<Clause> no(Token token) {
        if (Keys.PARTS.contains(token.text())) {
            return Optional.of(new Clause.Not(new Clause.Facet(Keys.HAS, token.text())));
        }
        if (Keys.FACETS.contains(token.text())) {
            return Optional.of(new Clause.Missing(token.text()));
        }
        return error(token, "“no:” takes a key such as tag; nearest is “no:%s”".formatted(Nearest.to(token.text(), missable())));
    }

    private static List<String> missable() {
        return Stream.concat(Keys.FACETS.stream(), Keys.PARTS.stream()).toList();
    }

    private Optional<Clause> related(Token token, String key) {
        if (!token.text().matches("\\d{1,18}")) {
            return error(token, "“%s:” takes the number of a thing: %s:17".formatted(key, key));
        }
        long id = Long.parseLong(token.text());
        return Optional.of(switch (key) {
            case "from" -> new Clause.Descendants(id);
            case "like" -> new Clause.Alike(id);
            default -> new Clause.Ancestors(id);
        });
    }

    private Optional<Clause> orError(Token token, Optional<Clause> clause, String message) {
        return clause.isPresent() ? clause : error(token, message);
    }

    private Optional<Clause> error(Token token, String message) {
        errors.add(new QueryError(token.from(), token.to() - token.from(), message));
        return Optional.empty();
    }
}
