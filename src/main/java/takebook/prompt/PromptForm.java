package takebook.prompt;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of a prompt or a new version. Browsers send every line break as CR LF; kept is what was typed. */
class PromptForm {

    @RestForm @Nullable String title;
    @RestForm @Nullable String project;
    @RestForm @Nullable String text;
    @RestForm @Nullable String note;

    static PromptForm of(String title, String text) {
        var form = new PromptForm();
        form.title = title;
        form.text = text;
        return form;
    }

    String title() {
        return given(title);
    }

    String text() {
        return given(text).replace("\r\n", "\n");
    }

    String note() {
        return given(note).replace("\r\n", "\n");
    }

    @Nullable Long project() {
        return project != null && project.matches("\\d{1,18}") ? Long.valueOf(project) : null;
    }

    private static String given(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    NewPrompt prompt() {
        return new NewPrompt(title, project(), text(), note());
    }

    NewPromptVersion version() {
        return new NewPromptVersion(text(), note());
    }
}
