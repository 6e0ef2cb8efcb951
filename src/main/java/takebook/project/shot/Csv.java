package takebook.project.shot;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as spreadsheets write them (RFC 4180): a cell in quotes may hold separators, line breaks and doubled quotes. */
final class Csv {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<List<String>> read(String text, char separator) {
        return new Csv(text.replace("\r\n", "\n"), separator).read();
    }

    private List<List<String>> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += inside(i, c);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** @return how many characters were read beside this one */
    private int inside(int at, char c) {
        if (c != '"') {
            cell.append(c);
            return 0;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
