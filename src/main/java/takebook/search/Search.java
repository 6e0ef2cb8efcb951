package takebook.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import takebook.problem.Problem;

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
        var after = query.after();
        var mark = after == null || after.isEmpty() ? new PageMark.Start() : PageMark.parse(after);
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
