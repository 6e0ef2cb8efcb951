package takebook.motion;

import org.jspecify.annotations.Nullable;

/** A trial as somebody reports it; nothing in it is checked yet. */
public record NewTrial(@Nullable String result, @Nullable String triedOn, @Nullable Long take, @Nullable String quirk) {}
