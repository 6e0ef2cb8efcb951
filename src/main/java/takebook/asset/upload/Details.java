package takebook.asset.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.NewAsset;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** What is said about files in text fields, as people and scripts type it. */
record Details(Optional<String> title, Optional<String> role, Optional<String> tags, Optional<String> notes, Optional<String> project) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Details of(MultipartForm form) {
        return new Details(form.field("title"), form.field("role"), form.field("tags"), form.field("notes"), form.field("project"));
    }

    /** A whole batch shares these; each file is called by its own name. */
    static Details ofBatch(@Nullable String role, @Nullable String tags, @Nullable String project) {
        return new Details(Optional.empty(), present(role), present(tags), Optional.empty(), present(project));
    }

    NewAsset toNewAsset(String fileName) {
        return new NewAsset(
                fileName,
                title.orElse(null),
                role.orElse(null),
                project.map(Details::projectId).orElse(null),
                tags.map(Details::tagList).orElse(List.of()),
                notes.orElse(null));
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Long projectId(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            throw Problem.INVALID.because(List.of(Violation.of("project", "A project is given by its number, not “%s”".formatted(text))));
        }
    }

    /** {@code night, pier} or {@code ["night","pier"]}. */
    private static List<String> tagList(String text) {
        if (!text.startsWith("[")) {
            return Arrays.stream(text.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
        }
        try {
            return List.of(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException _) {
            throw Problem.INVALID.because(List.of(Violation.of("tags", "Tags are separated by commas, or a JSON array of strings")));
        }
    }
}
