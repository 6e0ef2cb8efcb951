package takebook.prompt;

import org.jspecify.annotations.Nullable;

/** The next version of a prompt as somebody asks for it; nothing in it is checked yet. */
public record NewPromptVersion(@Nullable String text, @Nullable String note) {}
