package takebook.asset.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violation;
import takebook.project.Project;

/** The upload form: empty, or as it was when it was refused. */
record UploadView(
        List<Project> projects,
        long mostBytes,
        @Nullable String role,
        @Nullable String tags,
        @Nullable Long project,
        List<Violation> violations) {}
