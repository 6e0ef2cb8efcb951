package takebook.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.search.Search;

/** Gives stars to assets, and takes them away. */
@ApplicationScoped
public class Ratings {

    /** As many as one page of a list shows. */
    private static final int MOST_AT_ONCE = 100;

    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    Ratings(Audit audit, Search search, Actors actors, Clock clock) {
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The same stars for all of them; those that have them already, and ids of nothing, are left alone.
     *
     * @param stars 1 to 5; null or 0 takes the rating away
     */
    @Transactional
    public void rate(Collection<Long> ids, @Nullable Integer stars) {
        check(ids, stars);
        var rated = AssetRow.allForUpdate(ids).stream().filter(row -> starsOf(row) != orNone(stars)).toList();
        for (var row : rated) {
            int before = starsOf(row);
            boolean none = orNone(stars) == 0;
            row.stars = none ? null : (short) orNone(stars);
            row.ratedBy = none ? null : actors.current().name();
            row.ratedAt = none ? null : clock.instant().truncatedTo(ChronoUnit.MICROS);
            audit.record("asset.rated", "asset", row.id, Map.of("rating", before), Map.of("rating", orNone(stars)));
        }
        search.changed(rated.stream().map(row -> row.id).toList());
    }

    private static void check(Collection<Long> ids, @Nullable Integer stars) {
        if (stars != null && (stars < 0 || stars > Rating.MOST)) {
            throw Problem.INVALID.because(List.of(Violation.of("rating", "Give 1 to %d stars, or none".formatted(Rating.MOST))));
        }
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Problem.INVALID.because(List.of(Violation.of("id", "Rate 1 to %d assets at once, these are %d".formatted(MOST_AT_ONCE, ids.size()))));
        }
    }

    private static int starsOf(AssetRow row) {
        return row.stars == null ? 0 : row.stars;
    }

    private static int orNone(@Nullable Integer stars) {
        return stars == null ? 0 : stars;
    }
}
