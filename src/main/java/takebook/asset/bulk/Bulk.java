package takebook.asset.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of many assets.
 *
 * @param query what found them; null when they were chosen one by one
 * @param assets 1 to 10,000, decided when it was planned
 * @param changed how many it changed
 * @param laidIn those it laid into the shot, which were not there before
 * @param collected those it added to the collection, which were not there before
 * @param skipped those that undoing left alone, since somebody had changed them meanwhile
 */
record Bulk(
        long id,
        BulkState state,
        @Nullable String query,
        BulkChange change,
        List<Long> assets,
        int changed,
        List<Long> laidIn,
        List<Long> collected,
        List<Long> skipped,
        String askedBy,
        Instant askedAt) {

    public String url() {
        return "/assets/bulk/" + id;
    }
}
