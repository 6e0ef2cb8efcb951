package takebook.asset.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violations;

/** Rights as programs send them: an object with the members of {@link RightsEntry}; unknown ones are refused. */
public final class RightsJson {

    /** What an object of rights may hold. */
    public static final List<String> MEMBERS =
            List.of("basis", "source", "territory", "validFrom", "expiresOn", "people", "peopleNote", "consent", "notes");

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private RightsJson() {}

    /** @return null when something is wrong, which {@code violations} tells under {@code rights} */
    public static @Nullable UsageRights read(String json, Terms terms, Violations violations) {
        try {
            return read(READER.readTree(json), terms, violations);
        } catch (JsonProcessingException e) {
            violations.add("rights", "This is no JSON: " + e.getOriginalMessage());
            return null;
        }
    }

    /** @return null when something is wrong, which {@code violations} tells under {@code rights} */
    public static @Nullable UsageRights read(JsonNode object, Terms terms, Violations violations) {
        if (!object.isObject()) {
            violations.add("rights", "Send an object with " + String.join(", ", MEMBERS));
            return null;
        }
        int before = violations.all().size();
        object.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                violations.add("rights." + name, "Is not known here; there is " + String.join(", ", MEMBERS));
            }
        });
        var entry = new RightsEntry(text(object, "basis", violations), text(object, "source", violations), countries(object, violations),
                text(object, "validFrom", violations), text(object, "expiresOn", violations), people(object, violations),
                text(object, "peopleNote", violations), consent(object, violations), text(object, "notes", violations));
        var rights = entry.read(terms, "rights.", violations);
        return violations.all().size() > before ? null : rights;
    }

    private static @Nullable String text(JsonNode object, String name, Violations violations) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            violations.add("rights." + name, "Give a string");
            return null;
        }
        return value.textValue();
    }

    private static @Nullable String countries(JsonNode object, Violations violations) {
        var value = object.get("territory");
        if (value == null || !value.isArray()) {
            return text(object, "territory", violations);
        }
        var codes = new ArrayList<String>();
        StreamSupport.stream(value.spliterator(), false).forEach(code -> codes.add(code.asText()));
        return String.join(",", codes);
    }

    private static @Nullable String people(JsonNode object, Violations violations) {
        var value = object.get("people");
        return value != null && value.isBoolean() ? value.asText() : text(object, "people", violations);
    }

    private static @Nullable String consent(JsonNode object, Violations violations) {
        var value = object.get("consent");
        return value != null && value.isIntegralNumber() ? value.asText() : text(object, "consent", violations);
    }
}
