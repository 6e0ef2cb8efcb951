package takebook.asset.archive;

import java.util.ArrayList;
import java.util.List;

/** Comma separated values by RFC 4180: quotes around a cell, doubled inside it, lines that end in either way. */
final class CsvLines {

    private final String text;
    private int at;

    private CsvLines(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<List<String>> of(String text) {
        var reader = new CsvLines(text);
        var lines = new ArrayList<List<String>>();
        while (reader.at < reader.text.length()) {
            var line = reader.line();
            if (!line.equals(List.of(""))) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> line() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character != '"') {
                cell.append(character);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        // What stands between the closing quote and the comma is no part of any cell.
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return cell.toString();
    }
}
