package takebook.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.capability.Offering;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.Drafts;
import takebook.compose.draft.Fitting;
import takebook.generation.Generations;
import takebook.generation.clearance.ClearanceCheck;
import takebook.generation.recipe.RecipeText;
import takebook.generation.request.Checked;
import takebook.generation.request.GenerationRequest;
import takebook.generation.state.Generation;
import takebook.problem.Violation;
import takebook.project.Projects;
import takebook.project.shot.Shot;
import takebook.project.shot.Shots;
import takebook.prompt.Prompts;

/** What the composer pages ask of the rest of the house: a check, a fitting, the page as it should look, an issue. */
@ApplicationScoped
public class Composer {

    private final Drafts drafts;
    private final Generations generations;
    private final Capabilities capabilities;
    private final Projects projects;
    private final Shots shots;
    private final Prompts prompts;
    private final TrayView tray;
    private final ObjectMapper json;

    Composer(Drafts drafts, Generations generations, Capabilities capabilities, Projects projects, Shots shots, Prompts prompts,
            TrayView tray, ObjectMapper json) {
        this.drafts = drafts;
        this.generations = generations;
        this.capabilities = capabilities;
        this.projects = projects;
        this.shots = shots;
        this.prompts = prompts;
        this.tray = tray;
        this.json = json;
    }

    /** A new draft's first content: the first provider that offers the mode, at its cheaper tier. */
    public DraftContent blank(Mode mode) {
        var offering = capabilities.offerings().stream().filter(each -> each.mode() == mode).findFirst().orElseThrow();
        return fitted(DraftContent.blank(offering.provider(), mode, offering.tier())).content();
    }

    /** The same wish at whoever offers the mode, where the chosen provider does not. */
    DraftContent elsewhere(DraftContent content) {
        return capabilities.offerings().stream()
                .filter(each -> each.mode() == content.mode())
                .findFirst()
                .map(each -> content.at(each.provider(), each.tier()))
                .orElse(content);
    }

    Fitting.Fitted fitted(DraftContent content) {
        return offering(content)
                .map(offering -> Fitting.fit(content, offering))
                .orElseGet(() -> new Fitting.Fitted(content, List.of()));
    }

    public Optional<Offering> offering(DraftContent content) {
        return capabilities.offering(content.provider(), content.mode(), content.tier());
    }

    Checked check(DraftContent content) {
        return check(content, null);
    }

    /** @param reason why it is to be issued although the rights of an input forbid it; no part of the draft */
    Checked check(DraftContent content, @Nullable String reason) {
        var unreadable = content.unreadable();
        var checked = generations.check(request(content, reason));
        if (unreadable.isEmpty()) {
            return checked;
        }
        var all = new ArrayList<Violation>(unreadable);
        checked.violations().stream().filter(found -> !found.field().equals("parameters.duration")).forEach(all::add);
        return new Checked(List.copyOf(all), checked.warnings(), null);
    }

    /** The page of a draft as it is kept. */
    ComposerView view(Draft draft, String sitting) {
        return view(draft, draft.content(), draft.version(), sitting, check(draft.content()), false, null, null);
    }

    ComposerView view(Draft draft, DraftContent content, int version, String sitting, Checked checked, boolean asked,
            @Nullable String refusal, @Nullable String rightsReason) {
        var offering = offering(content).orElse(null);
        var offers = capabilities.offerings().stream()
                .filter(each -> each.mode() == content.mode())
                .map(each -> new OfferChoice(each, each.equals(offering)))
                .toList();
        var words = Optional.ofNullable(content.promptVersion()).flatMap(prompts::findVersion).orElse(null);
        return new ComposerView(draft, content, version, sitting, asked, refusal, offers, offering, projects.all(), shots(content),
                tray.groups(content, offering, asked ? checked.violations() : List.of()), checked, words,
                drafts.issuedAs(draft.id(), fingerprint(content)).orElse(null), drafts.issuedFrom(draft.id()), rightsReason == null ? "" : rightsReason);
    }

    /**
     * Issues exactly this content of the draft once, however often and by whomever it is asked for: a double click, a resent
     * form, the back button and a colleague's click at the same moment all end at the same generation. Whoever holds the row
     * of the draft issues; the others wait and find what was made. Nothing but the database is spoken to meanwhile.
     */
    @Transactional
    Generation issue(Draft draft, DraftContent content, @Nullable String reason) {
        drafts.lock(draft.id());
        String fingerprint = fingerprint(content);
        var issued = drafts.issuedAs(draft.id(), fingerprint);
        if (issued.isPresent()) {
            return generations.require(issued.get());
        }
        var generation = generations.issue(request(content, reason), "draft-%d-%s".formatted(draft.id(), fingerprint));
        drafts.issued(draft.id(), fingerprint, generation.id());
        return generation;
    }

    private static GenerationRequest request(DraftContent content, @Nullable String reason) {
        var request = content.request();
        return reason == null || reason.isBlank() ? request : request.overriding(ClearanceCheck.RULE, reason.strip());
    }

    private List<Shot> shots(DraftContent content) {
        return content.project() == null ? List.of() : shots.of(content.project());
    }

    private String fingerprint(DraftContent content) {
        try {
            return RecipeText.sha256(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is always JSON", e);
        }
    }
}
