package takebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import takebook.lineage.Lineage;
import takebook.search.Paging.Place;
import takebook.search.index.Fields;
import takebook.search.index.Index;
import takebook.search.index.Marks;
import takebook.search.index.SearchDocument;
import takebook.search.query.Keys;
import takebook.search.query.ParsedQuery;

/** Puts an understood query to an index and reads the answer. */
@ApplicationScoped
class Finder {

    private static final int MOST_VALUES = 30;

    /** What one page and its surroundings are made of. */
    record Found(List<Hit> hits, @Nullable String next, long total, Map<String, List<FacetCount>> facets) {

        static final Found NOTHING = new Found(List.of(), null, 0, Map.of());
    }

    /** One page of ids. */
    record IdList(List<Long> ids, @Nullable String next, long total) {

        static final IdList NOTHING = new IdList(List.of(), null, 0);
    }

    private final Lineage lineage;
    private final Instance<LookAlikes> lookAlikes;

    Finder(Lineage lineage, Instance<LookAlikes> lookAlikes) {
        this.lineage = lineage;
        this.lookAlikes = lookAlikes;
    }

    /** What is hidden, or was merged into another, is found only by those who ask for it. */
    private SearchPredicate asked(ParsedQuery query, List<String> kinds, SearchScope<SearchDocument> scope) {
        var f = scope.predicate();
        var clause = query.clause();
        var shown = f.bool().must(within(kinds, new Predicates(f, lineage, lookAlikes).of(clause), scope));
        if (!clause.asksFor(Keys.MARK, Keys.MERGED)) {
            shown.mustNot(f.match().field(Fields.facet(Keys.MARK)).matching(Keys.MERGED));
        }
        if (!clause.asksFor(Keys.MARK, Keys.HIDDEN) && !clause.asksFor(Keys.MARK, Keys.PURGED) && !clause.asksFor("state", Keys.PURGED)) {
            shown.mustNot(f.match().field(Fields.facet(Keys.MARK)).matching(Keys.HIDDEN));
        }
        return shown.toPredicate();
    }

    Found find(Index index, ParsedQuery query, List<String> kinds, int limit, PageMark mark) {
        var scope = index.scope();
        var all = asked(query, kinds, scope);
        var paging = new Paging(query.order(), limit, mark);

        var page = page(index, scope, all, paging);
        var counts = mark instanceof PageMark.AfterDocument ? counts(index, all) : page;
        return new Found(page.hits(), paging.next(places(page.hits()), page.total().hitCount()), counts.total().hitCount(), facets(counts));
    }

    /**
     * The bare ids of one page, without highlights and facets: what a list asks that knows its things already. The total is
     * counted by the index.
     */
    IdList list(Index index, ParsedQuery query, List<String> kinds, int limit, PageMark mark) {
        var scope = index.scope();
        var all = asked(query, kinds, scope);
        var paging = new Paging(query.order(), limit, mark);
        try (var session = index.mapping().createSession()) {
            var found = session.search(scope)
                    .select(place(scope))
                    .where(paging.from(scope, all))
                    .sort(paging.sort(scope));
            if (paging.order().byCreation()) {
                // Whether there is a next page is all it has to know; counting what comes after would cost more the larger the library is.
                var page = found.totalHitCountThreshold(limit + 1L).fetch(paging.offset(), limit);
                return new IdList(nodes(page.hits()), paging.next(page.hits(), page.total().hitCountLowerBound()), count(index, all));
            }
            var page = found.fetch(paging.offset(), limit);
            return new IdList(nodes(page.hits()), paging.next(page.hits(), page.total().hitCount()), page.total().hitCount());
        }
    }

    private static List<Long> nodes(List<Place> places) {
        return places.stream().map(Place::node).toList();
    }

    long count(Index index, ParsedQuery query, List<String> kinds) {
        var scope = index.scope();
        return count(index, asked(query, kinds, scope));
    }

    private static long count(Index index, SearchPredicate all) {
        try (var session = index.mapping().createSession()) {
            return session.search(SearchDocument.class).where(all).fetchTotalHitCount();
        }
    }

    /** Facets of everything a query finds, not only of its page. */
    Map<String, List<FacetCount>> facets(Index index, ParsedQuery query, List<String> kinds) {
        var scope = index.scope();
        return facets(counts(index, asked(query, kinds, scope)));
    }

    private static SearchPredicate within(List<String> kinds, SearchPredicate query, SearchScope<SearchDocument> scope) {
        if (kinds.isEmpty()) {
            return query;
        }
        return scope.predicate().bool().must(query)
                .filter(scope.predicate().terms().field(Fields.facet("kind")).matchingAny(kinds))
                .toPredicate();
    }

    private SearchResult<Hit> page(Index index, SearchScope<SearchDocument> scope, SearchPredicate all, Paging paging) {
        try (var session = index.mapping().createSession()) {
            var query = session.search(scope)
                    .select(projection(scope))
                    .where(paging.from(scope, all))
                    .highlighter(f -> f.unified().tag(Marks.BEGIN, Marks.END).numberOfFragments(1))
                    .sort(paging.sort(scope));
            if (!(paging.mark() instanceof PageMark.AfterDocument)) {
                for (String key : Keys.COUNTED) {
                    query = query.aggregation(key(key), f -> f.terms().field(Fields.count(key), String.class)
                            .orderByCountDescending().maxTermCount(MOST_VALUES));
                }
            }
            return query.fetch(paging.offset(), paging.limit());
        }
    }

    /** The page is a part of the results; total and facets are about all of them. */
    private static SearchResult<?> counts(Index index, SearchPredicate all) {
        try (var session = index.mapping().createSession()) {
            var query = session.search(SearchDocument.class).select(f -> f.id()).where(all);
            for (String key : Keys.COUNTED) {
                query = query.aggregation(key(key), f -> f.terms().field(Fields.count(key), String.class)
                        .orderByCountDescending().maxTermCount(MOST_VALUES));
            }
            return query.fetch(0);
        }
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }

    private static SearchProjection<Hit> projection(SearchScope<SearchDocument> scope) {
        var f = scope.projection();
        var plain = Stream.of(
                f.field(Fields.NODE, Long.class).toProjection(), f.field(Fields.KIND, String.class).toProjection(),
                f.field(Fields.TITLE, String.class).toProjection(), f.field(Fields.URL, String.class).toProjection(),
                f.field(Fields.PICTURE, Long.class).toProjection(), f.field(Fields.PROJECT, Long.class).toProjection(),
                f.field(Fields.CREATED, Long.class).toProjection());
        var highlights = Keys.TEXTS.stream().map(key -> f.highlight(Fields.words(key)).toProjection());
        return f.composite()
                .from(Stream.concat(plain, highlights).toArray(SearchProjection[]::new))
                .asList(Finder::toHit)
                .toProjection();
    }

    private static Hit toHit(List<?> values) {
        int plain = values.size() - Keys.TEXTS.size();
        String matchedIn = null;
        String snippet = "";
        for (int i = 0; i < Keys.TEXTS.size() && matchedIn == null; i++) {
            var fragments = (List<?>) values.get(plain + i);
            if (!fragments.isEmpty() && Highlights.isMarked((String) fragments.getFirst())) {
                matchedIn = Keys.TEXTS.get(i);
                snippet = (String) fragments.getFirst();
            }
        }
        return new Hit((Long) values.get(0), (String) values.get(1), (String) values.get(2), (String) values.get(3), (Long) values.get(4),
                matchedIn, Highlights.pieces(snippet), Instant.ofEpochMilli((Long) values.get(6)), (Long) values.get(5));
    }

    private static SearchProjection<Place> place(SearchScope<SearchDocument> scope) {
        var f = scope.projection();
        return f.composite()
                .from(f.field(Fields.NODE, Long.class), f.field(Fields.CREATED, Long.class))
                .as(Place::new)
                .toProjection();
    }

    private static List<Place> places(List<Hit> hits) {
        return hits.stream().map(hit -> new Place(hit.id(), hit.createdAt().toEpochMilli())).toList();
    }

    private static Map<String, List<FacetCount>> facets(SearchResult<?> counts) {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        for (String key : Keys.COUNTED) {
            var values = new ArrayList<FacetCount>();
            counts.aggregation(key(key)).forEach((value, count) -> values.add(new FacetCount(value, count)));
            facets.put(key, values);
        }
        return facets;
    }
}
