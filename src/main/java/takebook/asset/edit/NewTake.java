package takebook.asset.edit;

import org.jspecify.annotations.Nullable;

/** A clip that came back from a generation. */
public record NewTake(long generation, String title, @Nullable Long project) {}
