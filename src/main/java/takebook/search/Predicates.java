package takebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import takebook.lineage.Ancestor;
import takebook.lineage.Descendant;
import takebook.lineage.Lineage;
import takebook.search.index.Fields;
import takebook.search.query.Clause;
import takebook.search.query.Keys;

/** A clause in the words of the library. */
final class Predicates {

    private static final float EXACT_COUNTS = 2;

    private final SearchPredicateFactory library;
    private final Lineage lineage;
    private final Iterable<LookAlikes> lookAlikes;

    Predicates(SearchPredicateFactory library, Lineage lineage, Iterable<LookAlikes> lookAlikes) {
        this.library = library;
        this.lineage = lineage;
        this.lookAlikes = lookAlikes;
    }

    SearchPredicate of(Clause clause) {
        return switch (clause) {
            case Clause.All(var clauses) -> all(clauses);
            case Clause.Any(var clauses) -> any(clauses);
            case Clause.Not(var inner) -> library.bool().must(library.matchAll()).mustNot(of(inner)).toPredicate();
            case Clause.Word(var text, var field) -> word(text, field);
            case Clause.Phrase(var text, var field) -> phrase(text, field);
            case Clause.Prefix(var text, var field) -> prefix(text, field);
            case Clause.Facet(var key, var value) -> library.match().field(Fields.facet(key)).matching(Fields.compared(value)).constantScore().toPredicate();
            case Clause.Missing(var key) -> library.bool().must(library.matchAll())
                    .mustNot(library.exists().field(Fields.facet(key))).toPredicate();
            case Clause.Number number -> number(number);
            case Clause.Created created -> created(created);
            case Clause.Descendants(long of) ->
                nodes(lineage.descendants(of, Lineage.MOST_DEPTH).stream().map(Descendant::id).toList());
            case Clause.Ancestors(long of) ->
                nodes(lineage.ancestors(of, Lineage.MOST_DEPTH).stream().map(Ancestor::id).toList());
            case Clause.Alike(long to) -> nodes(alike(to));
        };
    }

    private SearchPredicate all(List<Clause> clauses) {
        var all = library.bool().must(library.matchAll().boost(0));
        for (var clause : clauses) {
            switch (clause) {
                case Clause.Not(var inner) -> all.mustNot(of(inner));
                case Clause.Facet _, Clause.Missing _, Clause.Number _, Clause.Created _, Clause.Descendants _, Clause.Ancestors _, Clause.Alike _ ->
                    all.filter(of(clause));
                case Clause.All _, Clause.Any _, Clause.Word _, Clause.Phrase _, Clause.Prefix _ -> all.must(of(clause));
            }
        }
        return all.toPredicate();
    }

    private SearchPredicate any(List<Clause> clauses) {
        var any = library.bool();
        clauses.forEach(clause -> any.should(of(clause)));
        return any.toPredicate();
    }

    private SearchPredicate word(String text, @Nullable String field) {
        var any = library.bool();
        for (String key : fields(field)) {
            any.should(library.phrase().field(Fields.words(key)).boost(weight(key)).matching(text));
            any.should(library.phrase().field(Fields.exact(key)).boost(weight(key) * EXACT_COUNTS).matching(text));
        }
        return any.toPredicate();
    }

    /** The exact field decides; the other one is asked only so that it can be highlighted. */
    private SearchPredicate phrase(String text, @Nullable String field) {
        return decidedByExact(field, name -> library.phrase().field(name).boost(EXACT_COUNTS).matching(text).toPredicate());
    }

    private SearchPredicate prefix(String text, @Nullable String field) {
        String pattern = text.replaceAll("([\\\\?])", "\\\\$1") + "*";
        return decidedByExact(field, name -> library.wildcard().field(name).matching(pattern).toPredicate());
    }

    private SearchPredicate decidedByExact(@Nullable String field, Function<String, SearchPredicate> in) {
        var any = library.bool();
        BooleanPredicateClausesStep<?, ?> shown = library.bool();
        for (String key : fields(field)) {
            any.should(in.apply(Fields.exact(key)));
            shown.should(in.apply(Fields.words(key)));
        }
        return library.bool().must(any).should(shown).toPredicate();
    }

    private static List<String> fields(@Nullable String field) {
        return field == null ? Keys.TEXTS : List.of(field);
    }

    /** A word in the title says more than one among a hundred in a prompt. */
    private static float weight(String key) {
        return switch (key) {
            case "title" -> 4;
            case "element", "tags" -> 3;
            case "file" -> 2;
            default -> 1;
        };
    }

    private SearchPredicate number(Clause.Number number) {
        var range = library.range().field(Fields.number(number.key()));
        if (number.to() == null) {
            return number.withFrom()
                    ? range.atLeast(number.from()).toPredicate()
                    : range.greaterThan(number.from()).toPredicate();
        }
        if (number.from() == null) {
            return number.withTo()
                    ? range.atMost(number.to()).toPredicate()
                    : range.lessThan(number.to()).toPredicate();
        }
        return range.between(number.from(), number.to()).toPredicate();
    }

    private SearchPredicate created(Clause.Created created) {
        var both = library.bool().must(library.matchAll());
        if (created.from() != null) {
            both.filter(library.range().field(Fields.CREATED).atLeast(created.from().toEpochMilli()));
        }
        if (created.before() != null) {
            both.filter(library.range().field(Fields.CREATED).lessThan(created.before().toEpochMilli()));
        }
        return both.toPredicate();
    }

    private List<Long> alike(long to) {
        var found = new ArrayList<Long>();
        lookAlikes.forEach(source -> found.addAll(source.like(to)));
        return found;
    }

    private SearchPredicate nodes(List<Long> ids) {
        return ids.isEmpty()
                ? library.matchNone().toPredicate()
                : library.terms().field(Fields.NODE).matchingAny(ids).toPredicate();
    }
}
