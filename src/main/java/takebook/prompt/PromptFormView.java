package takebook.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;
import takebook.project.Project;

/** @param prompt whose next version this is; null for a new prompt */
record PromptFormView(
        @Nullable Prompt prompt,
        String title,
        @Nullable Long project,
        String text,
        String note,
        List<Project> projects,
        List<Violation> violations) {

    public String address() {
        return prompt == null ? "/prompts" : "/prompts/%d/versions".formatted(prompt.id());
    }
}
