package takebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import takebook.problem.Problem;
import takebook.search.index.Changes;
import takebook.search.index.Indexer;
import takebook.search.index.LiveIndex;
import takebook.search.query.QueryParser;

/** The library's search. */
@ApplicationScoped
public class Search {

    private final Changes changes;
    private final Indexer indexer;
    private final LiveIndex live;
    private final Finder finder;
    private final Clock clock;

    Search(Changes changes, Indexer indexer, LiveIndex live, Finder finder, Clock clock) {
        this.changes = changes;
        this.indexer = indexer;
        this.live = live;
        this.finder = finder;
        this.clock = clock;
    }

    /** Says, in the transaction that changes it, that a thing looks different now; within a second search shows it so. */
    @Transactional(TxType.MANDATORY)
    public void changed(long nodeId) {
        changes.add(nodeId, clock.instant());
    }

    /** The same for many things at once, in one statement. */
    @Transactional(TxType.MANDATORY)
    public void changed(Collection<Long> nodeIds) {
        if (!nodeIds.isEmpty()) {
            changes.addAll(nodeIds, clock.instant());
        }
    }

    /**
     * Which things are found, one page of their ids, and how many in all. Costs the same at any depth of a list in the order
     * of creation. Mistakes in the query are in the answer; a query of which nothing is understood finds nothing.
     */
    public SearchList list(SearchQuery query) {
        var parsed = QueryParser.parse(query.text(), clock.instant());
        var found = parsed.isUnusable() ? Finder.IdList.NOTHING
                : live.ask(index -> finder.list(index, parsed, query.kinds(), query.limit(), mark(query)));
        return new SearchList(found.ids(), found.next(), found.total(), parsed.errors(), parsed.parts(), live.isFilling());
    }

    /** All that a query finds, as far as {@code most}, on one page. */
    public SearchList all(String query, List<String> kinds, int most) {
        var parsed = QueryParser.parse(query, clock.instant());
        var found = parsed.isUnusable() ? Finder.IdList.NOTHING
                : live.ask(index -> finder.list(index, parsed, kinds, most, new PageMark.Start()));
        return new SearchList(found.ids(), null, found.total(), parsed.errors(), parsed.parts(), live.isFilling());
    }

    /** How many things a query finds; 0 for one of which nothing is understood. */
    public long count(String query, List<String> kinds) {
        var parsed = QueryParser.parse(query, clock.instant());
        return parsed.isUnusable() ? 0 : live.ask(index -> finder.count(index, parsed, kinds));
    }

    /**
     * The filters beside a list, counted over everything the query finds.
     *
     * @param page the address of the list, which takes the query as {@code q}
     */
    public FacetRail facets(String query, List<String> kinds, String page) {
        var parsed = QueryParser.parse(query, clock.instant());
        Map<String, List<FacetCount>> counts = parsed.isUnusable() ? Map.of()
                : live.ask(index -> finder.facets(index, parsed, kinds));
        return FacetRail.of(page, query, parsed.parts(), counts);
    }

    private static PageMark mark(SearchQuery query) {
        var after = query.after();
        return after == null || after.isEmpty() ? new PageMark.Start() : PageMark.parse(after);
    }

    /**
     * What is found, one page of it. Parts of the query that cannot be understood are left out and named in the answer.
     *
     * @throws takebook.problem.ProblemException MALFORMED if nothing of the query can be understood
     */
    public SearchAnswer search(SearchQuery query) {
        var answer = answer(query);
        if (answer.unusable()) {
            var first = answer.errors().getFirst();
            throw Problem.MALFORMED.because("%s (at character %d)".formatted(first.message(), first.position() + 1));
        }
        return answer;
    }

    /** The same for a page that shows what is wrong beside the query. */
    SearchAnswer answer(SearchQuery query) {
        long started = System.nanoTime();
        var parsed = QueryParser.parse(query.text(), clock.instant());
        var mark = mark(query);
        var found = parsed.isUnusable() ? Finder.Found.NOTHING
                : live.ask(index -> finder.find(index, parsed, query.kinds(), query.limit(), mark));
        long tookMs = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return new SearchAnswer(found.hits(), found.facets(), found.next(), found.total(), tookMs, parsed.errors(), parsed.parts(),
                parsed.isUnusable(), live.isFilling());
    }

    /**
     * Does now what the background thread does in a moment: for tests and for work by hand. Builds the index when it is
     * missing.
     *
     * @return how many changes were followed
     */
    public int catchUp() {
        int followed = indexer.follow();
        if (live.isFilling()) {
            indexer.rebuild();
        }
        return followed;
    }

    /** Builds the whole index anew from the library, while the old one answers. */
    public void rebuild() {
        indexer.rebuild();
    }
}
