package takebook.prompt;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form of a prompt or a new version. Browsers send every line break as CR LF; kept is what was typed. */
class PromptForm {

    @RestForm @DefaultValue("") String title;
    @RestForm @DefaultValue("") String project;
    @RestForm @DefaultValue("") String text;
    @RestForm @DefaultValue("") String note;

    static PromptForm of(String title, String text) {
        var form = new PromptForm();
        form.title = title;
        form.project = "";
        form.text = text;
        form.note = "";
        return form;
    }

    String text() {
        return text.replace("\r\n", "\n");
    }

    String note() {
        return note.replace("\r\n", "\n");
    }

    @Nullable Long project() {
        return project.matches("\\d{1,18}") ? Long.valueOf(project) : null;
    }

    NewPrompt prompt() {
        return new NewPrompt(title, project(), text(), note());
    }

    NewPromptVersion version() {
        return new NewPromptVersion(text(), note());
    }
}
