package takebook.generation.recipe;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for one value: what is equal is written with the same bytes.
 *
 * <p>The rules of RFC 8785 for the part of JSON that is used here: no white space, members sorted by UTF-16 code unit, only the
 * escapes JSON demands, UTF-8. Numbers are whole numbers; whatever has a fraction is a text, so that no reader's floating point
 * can change it. A member whose value is null is left out.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @param value of maps, collections, strings, booleans and whole numbers */
    public static String write(Object value) {
        var to = new StringBuilder();
        write(value, to);
        return to.toString();
    }

    private static void write(@Nullable Object value, StringBuilder to) {
        switch (value) {
            case Map<?, ?> members -> object(members, to);
            case Collection<?> items -> array(items, to);
            case String text -> text(text, to);
            case Boolean flag -> to.append(flag);
            case Integer number -> to.append(number);
            case Long number -> to.append(number);
            case null, default -> throw new IllegalArgumentException("has no canonical form: " + value);
        }
    }

    private static void object(Map<?, ?> members, StringBuilder to) {
        var sorted = new TreeMap<String, Object>();
        members.forEach((name, value) -> {
            if (value != null) {
                sorted.put((String) name, value);
            }
        });
        to.append('{');
        String comma = "";
        for (var member : sorted.entrySet()) {
            to.append(comma);
            text(member.getKey(), to);
            to.append(':');
            write(member.getValue(), to);
            comma = ",";
        }
        to.append('}');
    }

    private static void array(Collection<?> items, StringBuilder to) {
        to.append('[');
        String comma = "";
        for (var item : items) {
            to.append(comma);
            write(item, to);
            comma = ",";
        }
        to.append(']');
    }

    private static void text(String text, StringBuilder to) {
        to.append('"');
        text.chars().forEach(unit -> {
            switch (unit) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\b' -> to.append("\\b");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\f' -> to.append("\\f");
                case '\r' -> to.append("\\r");
                default -> {
                    if (unit < ' ') {
                        to.append("\\u%04x".formatted(unit));
                    } else {
                        to.append((char) unit);
                    }
                }
            }
        });
        to.append('"');
    }
}
