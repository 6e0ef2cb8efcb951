package takebook.asset.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different afterwards. Null leaves a member as it is.
 *
 * @param role empty takes the role away
 * @param project 0 takes the assets out of their projects
 * @param rating 1 to 5 stars; 0 takes them away
 * @param collection the assets are added to it
 * @param shot the assets are laid into it
 */
record BulkChange(
        List<String> addTags,
        List<String> removeTags,
        @Nullable String role,
        @Nullable Long project,
        @Nullable Integer rating,
        @Nullable Long collection,
        @Nullable Long shot) {

    private static final int MOST_TAGS = 30;

    BulkChange {
        addTags = List.copyOf(addTags);
        removeTags = List.copyOf(removeTags);
    }

    boolean isEmpty() {
        return addTags.isEmpty() && removeTags.isEmpty() && role == null && project == null && rating == null && collection == null && shot == null;
    }

    /** @param by who changes, and when: they stand beside the stars */
    Values applied(Values before, String by, Instant at) {
        var after = before.withTags(tags(before.tags()));
        if (role != null) {
            after = after.withRole(role.isEmpty() ? null : role);
        }
        if (project != null) {
            after = after.withProject(project == 0 ? null : project);
        }
        if (rating != null && rating != before.stars()) {
            after = after.withStarsOf(rating == 0 ? null : rating, by, at);
        }
        return after;
    }

    /** An asset that would get more tags than one may have keeps the ones it has. */
    private List<String> tags(List<String> before) {
        var tags = new ArrayList<>(before);
        tags.removeAll(removeTags);
        addTags.stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        return tags.size() > MOST_TAGS ? before : tags;
    }

    boolean wouldHaveTooManyTags(Values before) {
        return !addTags.isEmpty() && !before.tags().containsAll(addTags) && tags(before.tags()).equals(before.tags());
    }

    /**
     * The asset as it was, in what this change touched of it and nobody touched since; null when somebody did.
     *
     * @param before and {@code after} as they were kept when the change was applied
     */
    @Nullable Values undone(Values now, Values before, Values after) {
        boolean tagsTouched = !before.tags().equals(after.tags());
        boolean roleTouched = !Objects.equals(before.role(), after.role());
        boolean projectTouched = !Objects.equals(before.project(), after.project());
        boolean starsTouched = before.stars() != after.stars();
        boolean changedSince = tagsTouched && !now.tags().equals(after.tags())
                || roleTouched && !Objects.equals(now.role(), after.role())
                || projectTouched && !Objects.equals(now.project(), after.project())
                || starsTouched && now.stars() != after.stars();
        if (changedSince) {
            return null;
        }
        var restored = tagsTouched ? now.withTags(before.tags()) : now;
        restored = roleTouched ? restored.withRole(before.role()) : restored;
        restored = projectTouched ? restored.withProject(before.project()) : restored;
        return starsTouched ? restored.withStarsOf(before.rating(), before.ratedBy(), before.ratedAt()) : restored;
    }
}
