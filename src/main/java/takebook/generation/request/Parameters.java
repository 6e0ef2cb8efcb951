package takebook.generation.request;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a request.
 *
 * @param duration in seconds; absent where the source clip decides
 * @param aspectRatio such as {@code 16:9}; absent or {@code auto} where the input decides
 * @param keepAudio whether the sound of the source clip is wanted in the take
 */
public record Parameters(@Nullable Integer duration, @Nullable String aspectRatio, boolean keepAudio) {

    static final String AUTO = "auto";

    /** {@code auto} and nothing said are one wish; a recipe keeps one form of it. */
    public Parameters {
        aspectRatio = AUTO.equals(aspectRatio) ? null : aspectRatio;
    }
}
