package takebook.asset.kin;

import org.jspecify.annotations.Nullable;
import takebook.lineage.NodeKind;

/**
 * A thing an asset was made from, or that was made from it.
 *
 * @param what its kind in one word, such as {@code take}
 * @param role what the one was to the other, such as {@code start_frame}
 * @param picture an asset whose poster shows it; null for what has no picture
 */
public record Relative(long id, NodeKind kind, String what, String role, String label, String url, @Nullable Long picture) {

    public String icon() {
        return switch (kind) {
            case ASSET -> "file-image";
            case ELEMENT_VERSION -> "shapes";
            case PROMPT_VERSION -> "text-quote";
            case MOTION -> "move-3d";
            case GENERATION -> "clapperboard";
        };
    }
}
