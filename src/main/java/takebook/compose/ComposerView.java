package takebook.compose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.capability.Offering;
import takebook.capability.Ratios;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.generation.clearance.ClearanceCheck;
import takebook.generation.request.Checked;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.shot.Shot;
import takebook.prompt.PromptVersion;

/**
 * The composer page.
 *
 * @param content what the page shows, which may be ahead of what the draft holds
 * @param asked whether somebody asked for a check, so that what is wrong is an answer and not a list of what is left to do
 * @param version the one this page was made from
 * @param refusal why issuing failed for a reason that is not in the form, such as the budget
 * @param shots those of the draft's project
 * @param words the kept prompt the draft's words came from
 * @param issuedAs the generation that came of exactly this content
 * @param issuedFrom all that came of this draft
 * @param rightsReason as typed: why it is to be issued although the rights of an input forbid it
 */
record ComposerView(
        Draft draft,
        DraftContent content,
        int version,
        String sitting,
        boolean asked,
        @Nullable String refusal,
        List<OfferChoice> offers,
        @Nullable Offering offering,
        List<Project> projects,
        List<Shot> shots,
        List<TrayGroup> groups,
        Checked checked,
        @Nullable PromptVersion words,
        @Nullable Long issuedAs,
        List<Long> issuedFrom,
        String rightsReason) {

    private static final int MOST_CHARACTERS = 2500;

    public Intent intent() {
        return Intent.of(content.mode());
    }

    public List<Intent> intents() {
        return List.of(Intent.values()).stream().filter(intent -> intent != Intent.EXTEND).toList();
    }

    public Mode mode() {
        return content.mode();
    }

    public List<Finding> findings() {
        var tokens = content.slots().stream().map(slot -> slot.token()).toList();
        return checked.violations().stream().map(violation -> Finding.of(violation, tokens)).toList();
    }

    /** What the rights of the inputs advise against; it can be issued all the same. */
    public List<String> rightsWarnings() {
        return aboutRights(checked.warnings());
    }

    /** What the rights of the inputs forbid in this project. */
    public List<String> rightsBlocks() {
        return aboutRights(checked.violations().stream().filter(violation -> violation.field().startsWith("slots[")).toList());
    }

    public boolean blockedByRights() {
        return !rightsBlocks().isEmpty();
    }

    private static List<String> aboutRights(List<Violation> found) {
        return found.stream().filter(violation -> ClearanceCheck.RULE.equals(violation.rule())).map(Violation::message).distinct().toList();
    }

    /** Beside the fields only when asked for: an empty page should not begin in red. */
    public List<Violation> violations() {
        return asked ? checked.violations() : List.of();
    }

    public int characters() {
        return content.prompt().codePointCount(0, content.prompt().length());
    }

    public int wordCount() {
        return content.prompt().isBlank() ? 0 : content.prompt().strip().split("\\s+").length;
    }

    public int mostCharacters() {
        return offering == null ? MOST_CHARACTERS : offering.caps().promptCharacters();
    }

    public List<String> seconds() {
        return offering == null ? List.of() : offering.seconds().offered().stream().map(String::valueOf).toList();
    }

    public List<Ratios.Ratio> ratios() {
        return offering == null || offering.ratios().rule() == Ratios.Rule.OMIT ? List.of() : offering.ratios().values();
    }

    public boolean ratioOptional() {
        return offering != null && offering.ratios().rule() == Ratios.Rule.OPTIONAL;
    }

    public String ratioWhenOmitted() {
        String named = offering == null ? null : offering.ratios().whenOmitted();
        return named == null ? "auto: like the first input" : "auto: " + named;
    }

    /** Why the sound of a clip cannot be kept; empty when it can. */
    public String silentBecause() {
        if (!content.mode().takesVideo()) {
            return "Only with a source clip: O1 makes no sound of its own.";
        }
        return offering != null && !offering.keepAudio() ? offering.provider() + " cannot keep the sound of a clip." : "";
    }

    /** What one second costs here: with a clip among the inputs it costs more. */
    public @Nullable BigDecimal perSecond() {
        if (offering == null) {
            return null;
        }
        return content.mode().takesVideo() ? offering.price().perSecondWithVideo() : offering.price().perSecond();
    }

    public List<String> tokens() {
        return content.slots().stream().map(slot -> slot.token()).toList();
    }

    public boolean wordsChanged() {
        return words != null && !words.text().equals(content.prompt());
    }

    /** Whether somebody else changed the draft since this page was made: what is typed here is not kept by itself any more. */
    public boolean overtaken() {
        return draft.version() != version && !draft.sitting().equals(sitting);
    }

    /** Whether a slot of its own may still be chosen. */
    public boolean hasTray() {
        return groups.stream().anyMatch(TrayGroup::shown);
    }
}
