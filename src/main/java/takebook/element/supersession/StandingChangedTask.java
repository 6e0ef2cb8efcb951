package takebook.element.supersession;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import takebook.element.Elements;
import takebook.job.BackgroundTask;
import takebook.job.TaskOutcome;
import takebook.search.Search;

/**
 * Follows what happens to an element: a version published, deprecated or pinned changes which assets are out of date, so that
 * search has to look at all that were made with it again. Repeatable, a part at a time, so that no transaction grows with the
 * library.
 */
@ApplicationScoped
class StandingChangedTask implements BackgroundTask {

    private static final int PART = 500;

    private final SupersessionQueries queries;
    private final Search search;

    StandingChangedTask(SupersessionQueries queries, Search search) {
        this.queries = queries;
        this.search = search;
    }

    @Override
    public String name() {
        return Elements.STANDING_CHANGED;
    }

    @Override
    public TaskOutcome run(long element) {
        var assets = queries.madeWith(element);
        for (int from = 0; from < assets.size(); from += PART) {
            List<Long> part = assets.subList(from, Math.min(from + PART, assets.size()));
            QuarkusTransaction.requiringNew().run(() -> search.changed(part));
        }
        return new TaskOutcome.Done();
    }
}
