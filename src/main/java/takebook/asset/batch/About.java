package takebook.asset.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.NewAsset;
import takebook.asset.rights.RightsEntry;
import takebook.asset.rights.Terms;
import takebook.asset.rights.UsageRights;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;

/**
 * What is said about files that come in: of a whole batch, or of one file in it. What is null or empty says nothing.
 *
 * @param rights as entered; what it means is looked up in the terms when a file becomes an asset
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record About(
        @Nullable String title,
        @Nullable String role,
        @Nullable List<String> tags,
        @Nullable String notes,
        @Nullable Long project,
        @JsonIgnoreProperties("empty") @Nullable RightsEntry rights) {

    public static final About NOTHING = new About(null, null, null, null, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANY_TITLE = "untitled";

    public About {
        title = emptyAsNull(title);
        role = emptyAsNull(role);
        notes = emptyAsNull(notes);
        rights = rights == null || rights.isEmpty() ? null : rights;
        tags = tags == null ? List.of() : tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /**
     * As typed into fields; each file is called by its own name.
     *
     * @param tags separated by commas
     */
    public static About typed(@Nullable String role, @Nullable String tags, @Nullable String project, @Nullable RightsEntry rights) {
        return new About(null, role, tags == null ? null : Arrays.asList(tags.split(",")), null, projectId(project), rights);
    }

    private static @Nullable Long projectId(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException _) {
            throw Problem.INVALID.because(List.of(Violation.of("project", "A project is given by its number, not “%s”".formatted(text))));
        }
    }

    static About ofJson(String json) {
        try {
            return JSON.readValue(json, About.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is said about a file cannot be read: " + json, e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said here wins; tags add up. */
    About over(About general) {
        return new About(
                title == null ? general.title : title,
                role == null ? general.role : role,
                Stream.concat(general.tags().stream(), tags().stream()).distinct().toList(),
                notes == null ? general.notes : notes,
                project == null ? general.project : project,
                rights == null ? general.rights : rights);
    }

    @Override
    public List<String> tags() {
        return Objects.requireNonNull(tags);
    }

    /** What a form shows. */
    public RightsEntry rightsEntry() {
        return rights == null ? RightsEntry.empty() : rights;
    }

    /** The project is not looked for here. */
    public List<Violation> violations(Terms terms) {
        var violations = new Violations();
        violations.addAll(new AssetEdit(title == null ? ANY_TITLE : title, role, tags(), notes, project).violations(null));
        read(terms, violations);
        return violations.all();
    }

    /** Call it for what has no violations. */
    @Nullable UsageRights usage(Terms terms) {
        return read(terms, new Violations());
    }

    private @Nullable UsageRights read(Terms terms, Violations violations) {
        return rights == null ? null : rights.read(terms, "", violations);
    }

    NewAsset toNewAsset(String fileName, Terms terms) {
        return new NewAsset(fileName, title, role, project, tags(), notes, usage(terms));
    }

    /** The asset as it is to be with this said about it, too: nothing it has is taken away. */
    AssetEdit addedTo(Asset asset) {
        return new AssetEdit(
                title == null ? asset.title() : title,
                role == null ? asset.role() : role,
                Stream.concat(asset.tags().stream(), tags().stream()).distinct().toList(),
                notes == null ? asset.notes() : notes,
                project == null ? asset.project() : project);
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
