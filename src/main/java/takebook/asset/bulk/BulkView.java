package takebook.asset.bulk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.card.Card;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.collection.AssetCollection;
import takebook.project.shot.Shot;

/** What the pages of bulk changes show. */
final class BulkView {

    private BulkView() {}

    /**
     * Where a change is put together.
     *
     * @param query what found the files; null when they were chosen one by one
     * @param total how many they are
     * @param most how many a bulk change takes
     * @param sample the first of them
     * @param entered what was refused
     */
    record Choice(
            @Nullable String query,
            List<Long> ids,
            long total,
            int most,
            List<Card> sample,
            List<Project> projects,
            List<AssetCollection> collections,
            List<ShotGroup> shots,
            BulkChange entered,
            List<Violation> violations) {

        public String addTags() {
            return String.join(", ", entered.addTags());
        }

        public String removeTags() {
            return String.join(", ", entered.removeTags());
        }

        public boolean tooMany() {
            return total > most;
        }
    }

    record ShotGroup(Project project, List<Shot> shots) {}

    /**
     * A change that was planned, applied or taken back.
     *
     * @param lines what it does, one member each, with how many files that is about
     * @param unchanged how many are so already
     * @param sample some of those it changes
     * @param skipped those that undoing left alone
     */
    record Sheet(Bulk bulk, List<Line> lines, int changes, int unchanged, List<Card> sample, List<Card> skipped) {

        public boolean planned() {
            return bulk.state() == BulkState.PLANNED;
        }

        public boolean applied() {
            return bulk.state() == BulkState.APPLIED;
        }

        /** Back to where the files were found. */
        public String backUrl() {
            return bulk.query() == null ? "/assets" : "/assets?q=" + URLEncoder.encode(bulk.query(), StandardCharsets.UTF_8);
        }
    }

    /** @param files how many are touched by it */
    record Line(String what, long files) {}
}
