package takebook.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.Tray;
import takebook.element.Elements;
import takebook.element.pin.Pins;
import takebook.prompt.NewPrompt;
import takebook.prompt.NewPromptVersion;
import takebook.prompt.PromptVersion;
import takebook.prompt.Prompts;

/** What the buttons inside the composer do to a draft, and where they lead. */
@ApplicationScoped
class Buttons {

    private static final int TITLE_CHARACTERS = 60;

    /** @param said what changed besides what was asked, @param next where to go after saving */
    record Pressed(DraftContent content, List<String> said, String next) {}

    private final Composer composer;
    private final Prompts prompts;
    private final Elements elements;
    private final Pins pins;

    Buttons(Composer composer, Prompts prompts, Elements elements, Pins pins) {
        this.composer = composer;
        this.prompts = prompts;
        this.elements = elements;
        this.pins = pins;
    }

    Pressed press(Draft draft, ComposerForm form) {
        var entered = form.content();
        return switch (form.verb()) {
            case "pick" -> new Pressed(entered, List.of(), "%s/library?for=%s".formatted(draft.url(), picker(form.argument())));
            case "elements", "prompts" -> new Pressed(entered, List.of(), draft.url() + "/" + form.verb());
            case "remove" -> tray(draft, Tray.remove(entered, form.argument()));
            case "earlier" -> tray(draft, Tray.earlier(entered, form.argument()));
            case "later" -> tray(draft, Tray.later(entered, form.argument()));
            case "exchange" -> exchange(draft, entered, form.argument());
            case "keep-words" -> keepWords(draft, entered);
            case "forget-words" -> new Pressed(entered.withPrompt(entered.prompt(), null), List.of(), draft.url());
            default -> fitted(draft, entered);
        };
    }

    private static String picker(String wanted) {
        return switch (wanted) {
            case "start_frame", "end_frame", "video", "extend" -> wanted;
            default -> "image";
        };
    }

    private static Pressed tray(Draft draft, Tray.Change change) {
        var said = change.renumbered() == 0 ? List.<String>of()
                : List.of("%d %s in the prompt changed with it.".formatted(change.renumbered(),
                        change.renumbered() == 1 ? "token" : "tokens"));
        return new Pressed(change.content(), said, draft.url() + "#tray");
    }

    /** The version the draft's project would use today in the place of this one. */
    private Pressed exchange(Draft draft, DraftContent entered, String version) {
        var held = elements.requireVersion(version.matches("\\d{1,18}") ? Long.parseLong(version) : 0);
        var current = pins.current(entered.project(), elements.all(List.of(held.element()))).get(held.element());
        return current == null ? new Pressed(entered, List.of(), draft.url() + "#tray")
                : new Pressed(Tray.exchange(entered, held.id(), current.version().id()),
                        List.of("%s took the place of v%d.".formatted(current.version().title(), held.number())), draft.url() + "#tray");
    }

    /** A change of mode, provider or tier brings the rest into shape and says what that changed. */
    private Pressed fitted(Draft draft, DraftContent entered) {
        var kept = draft.content();
        boolean same = kept.mode() == entered.mode() && kept.tier() == entered.tier() && kept.provider().equals(entered.provider());
        if (same) {
            return new Pressed(entered, List.of(), draft.url());
        }
        var offered = composer.offering(entered).isPresent() ? entered : composer.elsewhere(entered);
        var fitted = composer.fitted(offered);
        return new Pressed(fitted.content(), fitted.said(), draft.url());
    }

    /** Keeps the words as a prompt of the library: a new version of the one they came from, otherwise a new prompt. */
    private Pressed keepWords(Draft draft, DraftContent entered) {
        var said = new ArrayList<String>();
        PromptVersion kept = entered.promptVersion() == null
                ? prompts.create(new NewPrompt(title(entered.prompt()), entered.project(), entered.prompt(), null))
                : prompts.addVersion(prompts.requireVersion(entered.promptVersion()).prompt(), new NewPromptVersion(entered.prompt(), null));
        said.add("The words are kept as “%s”.".formatted(kept.label()));
        return new Pressed(entered.withPrompt(entered.prompt(), kept.id()), said, draft.url());
    }

    private static String title(String words) {
        String line = words.strip().lines().findFirst().orElse("");
        int most = Math.min(line.length(), TITLE_CHARACTERS);
        int end = line.length() > TITLE_CHARACTERS && line.lastIndexOf(' ', most) > 0 ? line.lastIndexOf(' ', most) : most;
        return line.substring(0, end);
    }
}
