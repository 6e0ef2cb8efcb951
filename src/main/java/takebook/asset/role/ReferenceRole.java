package takebook.asset.role;

import java.util.List;

/**
 * What a reference is for.
 *
 * @param id as the API and the search write it, such as {@code product_front}
 * @param group {@code generation}, {@code edit} or {@code brand}
 * @param checks those that make sense for it
 * @param source where the role comes from
 */
public record ReferenceRole(String id, String label, String group, String meaning, List<Check> checks, String source) {

    public ReferenceRole {
        checks = List.copyOf(checks);
    }
}
