package takebook.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says about a file.
 *
 * @param fileName as sent; control characters, surplus length and odd Unicode forms are taken out when it is stored
 * @param title null for the file name without its ending
 */
public record NewAsset(
        String fileName,
        @Nullable String title,
        @Nullable String role,
        @Nullable Long project,
        List<String> tags,
        @Nullable String notes) {

    public NewAsset {
        tags = List.copyOf(tags);
    }

    public static NewAsset named(String fileName) {
        return new NewAsset(fileName, null, null, null, List.of(), null);
    }
}
