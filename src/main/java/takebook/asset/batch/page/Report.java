package takebook.asset.batch.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.Batch;
import takebook.asset.batch.BatchFile;
import takebook.asset.batch.Batches;
import takebook.asset.batch.Shown;

/** What became of every file of a batch, line by line, by RFC 4180. */
final class Report {

    private static final int PAGE = 1_000;
    private static final List<String> HEADER = List.of("file", "bytes", "sha256", "state", "asset", "rule", "reason");
    /** With these a spreadsheet begins a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final Batches batches;
    private final Batch batch;

    Report(Batches batches, Batch batch) {
        this.batches = batches;
        this.batch = batch;
    }

    String asCsv() {
        var text = new StringBuilder(line(HEADER.stream()));
        Long after = null;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(file -> text.append(line(file)));
            after = page.getLast().id();
        }
        return text.toString();
    }

    private List<BatchFile> page(@Nullable Long after) {
        return batches.files(batch, Shown.ALL, after, PAGE);
    }

    private static String line(BatchFile file) {
        return line(Stream.of(
                file.name(),
                Long.toString(file.bytes()),
                file.sha256() == null ? "" : file.sha256().hex(),
                file.state().words(),
                file.asset() == null ? "" : Long.toString(file.asset()),
                file.rule() == null ? "" : file.rule(),
                file.reason() == null ? "" : file.reason()));
    }

    private static String line(Stream<String> cells) {
        return cells.map(Report::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
