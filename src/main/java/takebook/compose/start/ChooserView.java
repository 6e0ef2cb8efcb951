package takebook.compose.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.compose.Intent;
import takebook.project.Project;

/** @param project chosen beforehand, when the visitor came from a project */
record ChooserView(List<Intent> intents, List<DraftCard> drafts, List<Project> projects, @Nullable Long project) {}
