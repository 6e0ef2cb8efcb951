package takebook.provider;

import org.jspecify.annotations.Nullable;

/**
 * @param duration in whole seconds; null where none was asked: the offering's own default counts
 * @param aspectRatio such as {@code 16:9}; null where none was asked
 * @param keepAudio whether the take keeps the sound of its source clip
 */
public record RequestParameters(@Nullable Integer duration, @Nullable String aspectRatio, boolean keepAudio) {}
