package takebook.search.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query asks for, once it is understood. */
public sealed interface Clause {

    /** Every one of these; none at all finds everything. */
    record All(List<Clause> clauses) implements Clause {}

    /** At least one of these. */
    record Any(List<Clause> clauses) implements Clause {}

    record Not(Clause clause) implements Clause {}

    /** A word in any of its grammatical forms; in Chinese, these characters in this order. No field means any field. */
    record Word(String text, @Nullable String field) implements Clause {}

    /** Exactly these words in this order. */
    record Phrase(String text, @Nullable String field) implements Clause {}

    /** A word that begins like this. */
    record Prefix(String text, @Nullable String field) implements Clause {}

    record Facet(String key, String value) implements Clause {}

    /** Has no value for this facet. */
    record Missing(String key) implements Clause {}

    /** Both ends may be open; each says whether it is part of the range. */
    record Number(String key, @Nullable Double from, boolean withFrom, @Nullable Double to, boolean withTo) implements Clause {}

    /** From this moment on, before that one; either may be open. */
    record Created(@Nullable Instant from, @Nullable Instant before) implements Clause {}

    /** Made from this thing, at any distance. */
    record Descendants(long of) implements Clause {}

    /** This thing was made from it, at any distance. */
    record Ancestors(long of) implements Clause {}

    /** Looks like this thing. */
    record Alike(long to) implements Clause {}

    /** Whether this value is named anywhere in it, also to be left out. */
    default boolean asksFor(String key, String value) {
        return switch (this) {
            case All(var clauses) -> clauses.stream().anyMatch(clause -> clause.asksFor(key, value));
            case Any(var clauses) -> clauses.stream().anyMatch(clause -> clause.asksFor(key, value));
            case Not(var clause) -> clause.asksFor(key, value);
            case Facet(var named, var asked) -> named.equals(key) && asked.equalsIgnoreCase(value);
            case Word _, Phrase _, Prefix _, Missing _, Number _, Created _, Descendants _, Ancestors _, Alike _ -> false;
        };
    }
}
