package takebook.prompt;

import org.jspecify.annotations.Nullable;

/** A prompt as somebody asks for it; nothing in it is checked yet. */
public record NewPrompt(@Nullable String title, @Nullable Long project, @Nullable String text, @Nullable String note) {}
