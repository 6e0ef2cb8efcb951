package takebook.asset.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.edit.NewAsset;
import takebook.asset.rights.RightsJson;
import takebook.asset.rights.Terms;
import takebook.problem.Violations;

/** What is said about files in text fields, as people and scripts type it. Rights are an object in JSON. */
record Details(
        Optional<String> title, Optional<String> role, Optional<String> tags, Optional<String> notes, Optional<String> project,
        Optional<String> rights, Optional<String> replaces) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Details of(MultipartForm form) {
        return new Details(form.field("title"), form.field("role"), form.field("tags"), form.field("notes"), form.field("project"),
                form.field("rights"), form.field("replaces"));
    }

    /** @throws takebook.problem.ProblemException INVALID with everything that is wrong in any of the fields */
    NewAsset toNewAsset(String fileName, Terms terms) {
        var violations = new Violations();
        var projectId = project.map(text -> projectId(text, violations)).orElse(null);
        var tagList = tags.map(text -> tagList(text, violations)).orElse(List.of());
        var usage = rights.map(text -> RightsJson.read(text, terms, violations)).orElse(null);
        var details = new NewAsset(fileName, title.orElse(null), role.orElse(null), projectId, tagList, notes.orElse(null), usage);
        var older = replaces.map(text -> assetId(text, violations)).orElse(null);
        violations.addAll(details.violations());
        violations.refuseIfAny();
        return older == null ? details : details.replacing(older);
    }

    private static @Nullable Long assetId(String text, Violations violations) {
        if (!text.matches("\\d{1,18}")) {
            violations.add("replaces", "Give the number of the asset it takes the place of, not “%s”".formatted(text));
            return null;
        }
        return Long.valueOf(text);
    }

    private static @Nullable Long projectId(String text, Violations violations) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            violations.add("project", "A project is given by its number, not “%s”".formatted(text));
            return null;
        }
    }

    /** {@code night, pier} or {@code ["night","pier"]}. */
    private static List<String> tagList(String text, Violations violations) {
        if (!text.startsWith("[")) {
            return Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
        }
        try {
            return List.of(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException _) {
            violations.add("tags", "Tags are separated by commas, or a JSON array of strings");
            return List.of();
        }
    }
}
