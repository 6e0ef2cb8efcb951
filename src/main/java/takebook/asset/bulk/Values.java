package takebook.asset.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a bulk change may touch of an asset, as it stands. */
record Values(
        long id,
        List<String> tags,
        @Nullable String role,
        @Nullable Long project,
        @Nullable Integer rating,
        @Nullable String ratedBy,
        @Nullable Instant ratedAt) {

    Values {
        tags = List.copyOf(tags);
    }

    int stars() {
        return rating == null ? 0 : rating;
    }

    /** Whether anything but the stars differs, which makes a new version of the asset. */
    boolean isNewVersionOf(Values other) {
        return !tags.equals(other.tags) || !Objects.equals(role, other.role) || !Objects.equals(project, other.project);
    }

    boolean isSame(Values other) {
        return !isNewVersionOf(other) && stars() == other.stars();
    }

    Values withTags(List<String> newTags) {
        return new Values(id, newTags, role, project, rating, ratedBy, ratedAt);
    }

    Values withRole(@Nullable String newRole) {
        return new Values(id, tags, newRole, project, rating, ratedBy, ratedAt);
    }

    Values withProject(@Nullable Long newProject) {
        return new Values(id, tags, role, newProject, rating, ratedBy, ratedAt);
    }

    Values withStarsOf(@Nullable Integer stars, @Nullable String by, @Nullable Instant at) {
        return new Values(id, tags, role, project, stars, stars == null ? null : by, stars == null ? null : at);
    }
}
