package takebook.project.shot;

import org.jspecify.annotations.Nullable;

/**
 * A shot as somebody entered it; it may be wrong.
 *
 * @param status null for an idea
 */
public record NewShot(@Nullable String name, @Nullable String brief, @Nullable ShotStatus status) {

    public static NewShot named(String name) {
        return new NewShot(name, null, null);
    }
}
