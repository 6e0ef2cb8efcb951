package takebook.project.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violations;

/**
 * Reads a pasted shot list: one shot a line, a tab or {@code : } between name and brief; or a table with a line of headings
 * (name, brief, status), its columns parted by commas, semicolons or tabs.
 */
final class ShotList {

    static final int MOST = 500;
    private static final List<String> HEADINGS = List.of("name", "brief", "status");

    private ShotList() {}

    /** What cannot be read goes into the violations of {@code shots}, with the number of its line. */
    static List<NewShot> read(String pasted, Violations violations) {
        var table = table(pasted);
        var shots = table.isEmpty() ? lines(pasted) : rows(table, violations);
        if (shots.isEmpty()) {
            violations.add("shots", "Paste at least one shot, one on each line.");
        }
        if (shots.size() > MOST) {
            violations.add("shots", "At most %d shots at once, these are %d.".formatted(MOST, shots.size()));
        }
        return shots;
    }

    private static List<NewShot> lines(String pasted) {
        return pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).map(ShotList::line).toList();
    }

    private static NewShot line(String line) {
        int tab = line.indexOf('\t');
        int colon = line.indexOf(": ");
        int cut = tab >= 0 ? tab : colon;
        return cut < 0 ? NewShot.named(line) : new NewShot(line.substring(0, cut), line.substring(cut + 1), null);
    }

    /** Rows with cells, when the first line is one of headings; else nothing. */
    private static List<List<String>> table(String pasted) {
        String first = pasted.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .filter(separator -> isHeading(Csv.read(first, separator)))
                .findFirst()
                .map(separator -> Csv.read(pasted, separator))
                .orElse(List.of());
    }

    private static boolean isHeading(List<List<String>> rows) {
        var words = rows.isEmpty() ? List.<String>of() : headings(rows.getFirst());
        return words.contains("name") && HEADINGS.containsAll(words);
    }

    private static List<String> headings(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<NewShot> rows(List<List<String>> table, Violations violations) {
        var headings = headings(table.getFirst());
        var shots = new ArrayList<NewShot>();
        for (int i = 1; i < table.size(); i++) {
            var cells = table.get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                shots.add(new NewShot(cell(headings, cells, "name"), cell(headings, cells, "brief"),
                        status(cell(headings, cells, "status"), i + 1, violations)));
            }
        }
        return shots;
    }

    private static @Nullable String cell(List<String> headings, List<String> cells, String heading) {
        int column = headings.indexOf(heading);
        return column < 0 || column >= cells.size() ? null : cells.get(column);
    }

    private static @Nullable ShotStatus status(@Nullable String text, int row, Violations violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var status = ShotStatus.named(text);
        if (status.isEmpty()) {
            violations.add("shots", "Row %d: “%s” is no status; there is %s.".formatted(
                    row, text.strip(), String.join(", ", ShotStatus.all().stream().map(ShotStatus::label).toList())));
        }
        return status.orElse(null);
    }
}
