package takebook.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members are all read, exactly once, or else it is wrong: what is missing, unknown or of another type is
 * named with its file and its place. A member that may be absent in meaning is written as {@code null}, never left out.
 */
final class StrictObject {

    private final String place;
    private final Map<String, JsonNode> unread = new LinkedHashMap<>();

    StrictObject(String place, JsonNode node) {
        this.place = place;
        if (!node.isObject()) {
            throw wrong(place, "must be an object");
        }
        node.properties().forEach(member -> unread.put(member.getKey(), member.getValue()));
    }

    /** Reads a whole object; a member {@code reader} did not ask for is an error. */
    static <T> T read(String place, JsonNode node, Function<StrictObject, T> reader) {
        var object = new StrictObject(place, node);
        T value = reader.apply(object);
        if (!object.unread.isEmpty()) {
            throw wrong(object.at(object.unread.keySet().iterator().next()), "is not a known member");
        }
        return value;
    }

    <T> T object(String member, Function<StrictObject, T> reader) {
        return read(at(member), take(member), reader);
    }

    <T> @Nullable T objectOrNull(String member, Function<StrictObject, T> reader) {
        return isNull(member) ? null : object(member, reader);
    }

    <T> List<T> objects(String member, Function<StrictObject, T> reader) {
        var found = new ArrayList<T>();
        for (var element : list(member)) {
            found.add(read("%s[%d]".formatted(at(member), found.size()), element, reader));
        }
        return List.copyOf(found);
    }

    /** An object used as a map: any member name, all values read alike, in the order of the file. */
    <T> Map<String, T> mapOf(String member, Function<StrictObject, Function<String, T>> reader) {
        return object(member, inner -> {
            var found = new LinkedHashMap<String, T>();
            for (String name : List.copyOf(inner.unread.keySet())) {
                found.put(name, reader.apply(inner).apply(name));
            }
            return found;
        });
    }

    Map<String, String> texts(String member) {
        return mapOf(member, inner -> inner::text);
    }

    String text(String member) {
        var node = take(member);
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong(at(member), "must be a text that is not blank");
        }
        return node.textValue();
    }

    @Nullable String textOrNull(String member) {
        return isNull(member) ? null : text(member);
    }

    @Nullable Integer numberOrNull(String member) {
        return isNull(member) ? null : Integer.valueOf(number(member));
    }

    /** Whether the member says null, which reads it. */
    boolean isNull(String member) {
        boolean isNull = unread.get(member) instanceof NullNode;
        if (isNull) {
            unread.remove(member);
        }
        return isNull;
    }

    List<String> listOfTexts(String member) {
        var found = new ArrayList<String>();
        for (var element : list(member)) {
            if (!element.isTextual()) {
                throw wrong("%s[%d]".formatted(at(member), found.size()), "must be a text");
            }
            found.add(element.textValue());
        }
        return List.copyOf(found);
    }

    List<Integer> listOfNumbers(String member) {
        var found = new ArrayList<Integer>();
        for (var element : list(member)) {
            if (!element.isInt()) {
                throw wrong("%s[%d]".formatted(at(member), found.size()), "must be a whole number");
            }
            found.add(element.intValue());
        }
        return List.copyOf(found);
    }

    int number(String member) {
        var node = take(member);
        if (!node.isInt()) {
            throw wrong(at(member), "must be a whole number");
        }
        return node.intValue();
    }

    long bigNumber(String member) {
        var node = take(member);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(at(member), "must be a whole number");
        }
        return node.longValue();
    }

    BigDecimal decimal(String member) {
        var node = take(member);
        if (!node.isNumber()) {
            throw wrong(at(member), "must be a number");
        }
        return node.decimalValue();
    }

    boolean flag(String member) {
        var node = take(member);
        if (!node.isBoolean()) {
            throw wrong(at(member), "must be true or false");
        }
        return node.booleanValue();
    }

    LocalDate date(String member) {
        try {
            return LocalDate.parse(text(member));
        } catch (DateTimeParseException _) {
            throw wrong(at(member), "must be a date such as 2026-11-01");
        }
    }

    /** One of the names of an enum, written as {@code written} writes them. */
    <E extends Enum<E>> E choice(String member, Class<E> type, Function<E, String> written) {
        String name = text(member);
        for (E constant : type.getEnumConstants()) {
            if (written.apply(constant).equals(name)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(written)
                .collect(Collectors.toCollection(TreeSet::new)).toString();
        throw wrong(at(member), "must be one of " + known);
    }

    boolean has(String member) {
        return unread.containsKey(member);
    }

    IllegalStateException wrong(String member, Object value, String why) {
        return wrong(at(member), "%s: %s".formatted(value, why));
    }

    private Iterable<JsonNode> list(String member) {
        var node = take(member);
        if (!node.isArray()) {
            throw wrong(at(member), "must be a list");
        }
        return node;
    }

    private JsonNode take(String member) {
        var node = unread.remove(member);
        if (node == null) {
            throw wrong(at(member), "is missing");
        }
        return node;
    }

    private String at(String member) {
        return place.endsWith(": ") ? place + member : place + "." + member;
    }

    private static IllegalStateException wrong(String place, String why) {
        return new IllegalStateException("capabilities/%s %s".formatted(place, why));
    }
}
