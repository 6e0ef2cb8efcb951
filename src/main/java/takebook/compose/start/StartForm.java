package takebook.compose.start;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form that makes a draft: an intent, or what to begin from. */
class StartForm {

    @RestForm @Nullable String intent;
    @RestForm @Nullable String project;
    @RestForm @Nullable Long from;
    @RestForm @Nullable Long edit;
    @RestForm @Nullable Long extend;
    @RestForm @Nullable Long frame;
    @RestForm @Nullable String as;
    @RestForm @Nullable Long element;
    @RestForm @Nullable Long prompt;
    @RestForm @Nullable Long shot;
    @RestForm @Nullable Long motion;

    StartParameters parameters() {
        return new StartParameters(from, edit, extend, frame, as, element, prompt, shot, motion);
    }

    @Nullable Long project() {
        return project != null && project.matches("\\d{1,18}") ? Long.valueOf(project) : null;
    }
}
