package takebook.asset.batch.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.asset.batch.Batch;
import takebook.asset.batch.Shown;
import takebook.asset.batch.Tally;
import takebook.asset.rights.Terms;
import takebook.problem.Violation;
import takebook.project.Project;

/**
 * The upload page: before a batch is started, and afterwards the batch.
 *
 * @param batch null as long as nothing was chosen
 * @param about what the fields hold: of the batch, or as it was typed when it was refused
 * @param next where the list of files goes on
 * @param earlier the batches of this person, on the page that starts a new one
 * @param applied said once, after a request to say it of all assets
 */
record BatchView(
        @Nullable Batch batch,
        Tally tally,
        Shown shown,
        List<FileLine> files,
        @Nullable String next,
        About about,
        List<Project> projects,
        Terms terms,
        long mostBytes,
        List<Line> earlier,
        @Nullable String moreEarlier,
        boolean applied,
        List<Violation> violations) {

    /** A batch and how far it is, for the list of batches. */
    record Line(Batch batch, Tally tally) {}

    public List<Shown> filters() {
        return Arrays.asList(Shown.values());
    }

    public String tags() {
        return String.join(", ", about.tags());
    }

    public String action() {
        return batch == null ? "/upload" : batch.url();
    }

    /** From which the page draws lines for files the server has not heard of. */
    public FileLine blank() {
        return FileLine.BLANK;
    }
}
