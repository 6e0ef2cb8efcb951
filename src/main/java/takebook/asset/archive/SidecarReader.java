package takebook.asset.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.asset.rights.Rights;
import takebook.asset.rights.RightsEntry;
import takebook.asset.rights.RightsJson;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.project.Projects;

/**
 * Reads a sidecar, strictly: an unknown column, a file twice, a role that is not on the list are all said at once.
 *
 * <p>CSV: a first line with the names of columns, tags separated by semicolons, rights as an object in JSON. JSON: an array of
 * objects with the same members, tags as an array.
 */
@ApplicationScoped
class SidecarReader {

    private static final ObjectReader JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().reader();

    private final Rights rights;
    private final Projects projects;

    SidecarReader(Rights rights, Projects projects) {
        this.rights = rights;
        this.projects = projects;
    }

    Sidecar csv(String text) {
        var lines = CsvLines.of(text);
        var reading = new Reading();
        if (lines.isEmpty() || !lines.getFirst().stream().map(SidecarReader::plain).toList().contains("file")) {
            reading.violations.add("line 1", "The first line names the columns; one of them is “file”");
            return reading.result();
        }
        var columns = lines.getFirst().stream().map(SidecarReader::plain).toList();
        columns.stream().filter(column -> !Sidecar.MEMBERS.contains(column)).forEach(column ->
                reading.violations.add("line 1", "There is no column “%s” here".formatted(column)));
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i);
            if (cells.size() != columns.size()) {
                reading.violations.add("line " + (i + 1), "%d cells under %d columns".formatted(cells.size(), columns.size()));
                continue;
            }
            var values = new LinkedHashMap<String, String>();
            for (int column = 0; column < columns.size(); column++) {
                values.put(columns.get(column), cells.get(column).strip());
            }
            reading.add("line " + (i + 1), values.get("file"), about("line " + (i + 1), values, reading.violations));
        }
        return reading.result();
    }

    private About about(String where, Map<String, String> values, Violations violations) {
        String tags = values.getOrDefault("tags", "");
        String entered = values.getOrDefault("rights", "");
        return new About(values.get("title"), values.get("role"), Arrays.asList(tags.split(";")), values.get("notes"),
                project(where, values.getOrDefault("project", ""), violations), entered.isEmpty() ? null : rights(where, entered, violations));
    }

    Sidecar json(String text) {
        var reading = new Reading();
        try {
            var items = JSON.readTree(text);
            if (!items.isArray()) {
                reading.violations.add("takebook.json", "An array of objects, each with “file”");
                return reading.result();
            }
            for (int i = 0; i < items.size(); i++) {
                String where = "item " + (i + 1);
                items.get(i).fieldNames().forEachRemaining(name -> {
                    if (!Sidecar.MEMBERS.contains(name)) {
                        reading.violations.add(where, "There is no member “%s” here".formatted(name));
                    }
                });
                reading.add(where, items.get(i).path("file").asText(""), about(where, items.get(i), reading.violations));
            }
        } catch (JsonProcessingException e) {
            reading.violations.add("takebook.json", "This is no JSON: " + e.getOriginalMessage());
        }
        return reading.result();
    }

    private About about(String where, JsonNode item, Violations violations) {
        var tags = new ArrayList<String>();
        item.path("tags").forEach(tag -> tags.add(tag.asText()));
        if (item.hasNonNull("tags") && !item.get("tags").isArray()) {
            violations.add(where, "Tags are an array of strings");
        }
        return new About(text(item, "title"), text(item, "role"), tags, text(item, "notes"),
                project(where, item.path("project").asText(""), violations),
                item.hasNonNull("rights") ? rights(where, item.get("rights").toString(), violations) : null);
    }

    private @Nullable RightsEntry rights(String where, String json, Violations violations) {
        var found = new Violations();
        var read = RightsJson.read(json, rights.terms(), found);
        found.all().forEach(violation -> violations.add(where, violation.field() + ": " + violation.message()));
        return read == null ? null : RightsEntry.of(read);
    }

    private @Nullable Long project(String where, String text, Violations violations) {
        if (text.isBlank() || text.equals("null")) {
            return null;
        }
        if (!text.strip().matches("\\d{1,18}")) {
            violations.add(where, "A project is given by its number, not “%s”".formatted(text));
            return null;
        }
        long id = Long.parseLong(text.strip());
        projects.check(id).forEach(violation -> violations.add(where, violation.message()));
        return id;
    }

    private static @Nullable String text(JsonNode item, String name) {
        return item.hasNonNull(name) ? item.get(name).asText() : null;
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** What was read so far. */
    private final class Reading {

        private final Map<String, About> files = new LinkedHashMap<>();
        private final Violations violations = new Violations();

        void add(String where, @Nullable String file, About about) {
            if (file == null || file.isBlank()) {
                violations.add(where, "Which file? The member “file” is empty");
                return;
            }
            if (files.put(file.strip(), about) != null) {
                violations.add(where, "“%s” is listed twice".formatted(file.strip()));
            }
            about.violations(rights.terms()).forEach(violation -> violations.add(where, violation.message()));
        }

        Sidecar result() {
            return new Sidecar(files, violations.isEmpty() ? List.<Violation>of() : violations.all());
        }
    }
}
