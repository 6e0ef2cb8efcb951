package takebook.project.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assets in an order somebody chose.
 *
 * @param name no other collection has it, in whatever case
 * @param cover the asset that stands for it: chosen, else the first; null while it is empty
 * @param coverChosen whether somebody chose the cover
 * @param items how many assets are in it
 */
public record AssetCollection(
        long id, String name, String notes, @Nullable Long cover, boolean coverChosen, int items, Instant createdAt, String createdBy, Instant changedAt) {

    public String url() {
        return "/collections/" + id;
    }
}
