package takebook.generation.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import takebook.problem.Problem;
import takebook.problem.Violation;

/**
 * A JSON object read member by member, complaining about everything at once: what is missing, what has the wrong type, and, in
 * {@link #finish}, what nobody asked for. A misspelt member that is silently ignored is money spent on something else.
 */
public final class Members {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final JsonNode object;
    private final String path;
    private final List<Violation> found;
    private final Set<String> read = new HashSet<>();

    private Members(JsonNode object, String path, List<Violation> found) {
        this.object = object;
        this.path = path;
        this.found = found;
        if (!object.isObject()) {
            found.add(Violation.of(path.isEmpty() ? "" : path, "must be an object"));
        }
    }

    /** @throws takebook.problem.ProblemException MALFORMED when the text is no JSON object */
    public static Members of(String json) {
        try {
            JsonNode node = READER.readTree(json);
            if (node instanceof MissingNode || !node.isObject()) {
                throw Problem.MALFORMED.because("the body must be a JSON object");
            }
            return new Members(node, "", new ArrayList<>());
        } catch (JsonProcessingException e) {
            throw Problem.MALFORMED.because("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    public String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name, ""));
    }

    public Optional<String> optionalText(String name) {
        var node = member(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            wrong(name, "must be a text");
            return Optional.of("");
        }
        return Optional.of(node.textValue());
    }

    public long whole(String name) {
        return optionalWhole(name).orElseGet(() -> missing(name, 0L));
    }

    public Optional<Long> optionalWhole(String name) {
        var node = member(name);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            wrong(name, "must be a whole number");
            return Optional.empty();
        }
        return Optional.of(node.longValue());
    }

    public boolean flag(String name, boolean whenAbsent) {
        var node = member(name);
        if (node == null) {
            return whenAbsent;
        }
        if (!node.isBoolean()) {
            wrong(name, "must be true or false");
        }
        return node.booleanValue();
    }

    /** A text that names one of a few; {@code whenWrong} stands in after a complaint. */
    public <T> T one(String name, Function<String, T> parse, String allowed, T whenWrong) {
        var text = optionalText(name);
        if (text.isEmpty()) {
            return missing(name, whenWrong);
        }
        try {
            return parse.apply(text.get());
        } catch (IllegalArgumentException e) {
            wrong(name, "\"%s\" is none of %s".formatted(text.get(), allowed));
            return whenWrong;
        }
    }

    /** An object member; an absent one reads as empty. */
    public Members inner(String name) {
        var node = member(name);
        return new Members(node == null ? READER.createObjectNode() : node, at(name), found);
    }

    /** A list of objects; an absent one reads as empty. */
    public <T> List<T> list(String name, Function<Members, T> read) {
        var items = new ArrayList<T>();
        for (var element : elements(name)) {
            items.add(read.apply(new Members(element, at(name) + "[" + items.size() + "]", found)));
        }
        return items;
    }

    public List<String> texts(String name) {
        var items = new ArrayList<String>();
        for (var element : elements(name)) {
            if (!element.isTextual()) {
                found.add(Violation.of(at(name) + "[" + items.size() + "]", "must be a text"));
            }
            items.add(element.asText());
        }
        return items;
    }

    /** An object whose members are all texts; an absent one reads as empty. */
    public Map<String, String> textsByName(String name) {
        var node = member(name);
        if (node == null) {
            return Map.of();
        }
        if (!node.isObject()) {
            wrong(name, "must be an object of texts");
            return Map.of();
        }
        var texts = new HashMap<String, String>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                wrong(name + "." + entry.getKey(), "must be a text");
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return texts;
    }

    /** Says which members nobody read. Call it last, once for each object. */
    public void finish() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                found.add(Violation.of(at(name), "is not known here"));
            }
        });
    }

    /** Everything found so far, here and in the objects around and within. */
    public List<Violation> violations() {
        return List.copyOf(found);
    }

    private Iterable<JsonNode> elements(String name) {
        var node = member(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            wrong(name, "must be a list");
            return List.of();
        }
        return node;
    }

    private @Nullable JsonNode member(String name) {
        read.add(name);
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private <T> T missing(String name, T stand) {
        wrong(name, "is missing");
        return stand;
    }

    private void wrong(String name, String message) {
        found.add(Violation.of(at(name), message));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
