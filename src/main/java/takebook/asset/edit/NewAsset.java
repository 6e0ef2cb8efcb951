package takebook.asset.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.rights.UsageRights;
import takebook.problem.Violation;

/**
 * What the sender says about a file.
 *
 * @param fileName as sent; control characters, surplus length and odd Unicode forms are taken out when it is stored
 * @param title null for the file name without its ending
 * @param rights by what right it may be used; null when nobody says
 * @param replaces the asset it is a newer revision of; null when it is none
 */
public record NewAsset(
        String fileName,
        @Nullable String title,
        @Nullable String role,
        @Nullable Long project,
        List<String> tags,
        @Nullable String notes,
        @Nullable UsageRights rights,
        @Nullable Long replaces) {

    public NewAsset {
        tags = List.copyOf(tags);
    }

    public NewAsset(
            String fileName, @Nullable String title, @Nullable String role, @Nullable Long project, List<String> tags, @Nullable String notes) {
        this(fileName, title, role, project, tags, notes, null, null);
    }

    public NewAsset(
            String fileName, @Nullable String title, @Nullable String role, @Nullable Long project, List<String> tags, @Nullable String notes,
            @Nullable UsageRights rights) {
        this(fileName, title, role, project, tags, notes, rights, null);
    }

    /** The same as a newer revision of another asset. */
    public NewAsset replacing(long older) {
        return new NewAsset(fileName, title, role, project, tags, notes, rights, older);
    }

    public static NewAsset named(String fileName) {
        return new NewAsset(fileName, null, null, null, List.of(), null);
    }

    /** What the library would refuse of it, whatever the file is. */
    public List<Violation> violations() {
        return EditCheck.violations(edit(), null);
    }

    public AssetEdit edit() {
        boolean unnamed = title == null || title.isBlank();
        return new AssetEdit(unnamed ? FileName.of(fileName).asTitle() : title, role, tags, notes, project);
    }
}
