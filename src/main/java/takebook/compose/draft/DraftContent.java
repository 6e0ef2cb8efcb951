package takebook.compose.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.generation.request.Slot;
import takebook.problem.Violation;

/**
 * Everything a composer page holds, as it was entered.
 *
 * @param shot the place in the project its takes go to
 * @param seconds as typed; empty where none was chosen
 * @param aspectRatio as chosen; empty where none was
 */
public record DraftContent(
        @Nullable Long project,
        @Nullable Long shot,
        String provider,
        Mode mode,
        Tier tier,
        String prompt,
        @Nullable Long promptVersion,
        List<DraftSlot> slots,
        String seconds,
        String aspectRatio,
        boolean keepAudio,
        List<String> acknowledge) {

    private static final String WHOLE = "\\d{1,6}";

    public DraftContent {
        slots = List.copyOf(slots);
        acknowledge = List.copyOf(acknowledge);
    }

    public static DraftContent blank(String provider, Mode mode, Tier tier) {
        return new DraftContent(null, null, provider, mode, tier, "", null, List.of(), "", "", false, List.of());
    }

    /** What would be asked for if the draft were issued now. */
    public GenerationRequest request() {
        Integer duration = seconds.matches(WHOLE) ? Integer.valueOf(seconds) : null;
        return new GenerationRequest(project, shot, provider, mode, tier, prompt, promptVersion,
                slots.stream().map(slot -> new Slot(slot.token(), slot.asset(), slot.elementVersion(), slot.role())).toList(),
                new Parameters(duration, aspectRatio.isBlank() ? null : aspectRatio, keepAudio), acknowledge);
    }

    /** What a request cannot even carry. */
    public List<Violation> unreadable() {
        return seconds.isBlank() || seconds.matches(WHOLE)
                ? List.of()
                : List.of(Violation.of("parameters.duration", "“%s” is no whole number of seconds.".formatted(seconds)));
    }

    public DraftContent withPrompt(String newPrompt, @Nullable Long newPromptVersion) {
        return new DraftContent(project, shot, provider, mode, tier, newPrompt, newPromptVersion, slots, seconds, aspectRatio,
                keepAudio, acknowledge);
    }

    public DraftContent withSlots(List<DraftSlot> newSlots, String newPrompt) {
        return new DraftContent(project, shot, provider, mode, tier, newPrompt, promptVersion, newSlots, seconds, aspectRatio,
                keepAudio, acknowledge);
    }

    public DraftContent at(String newProvider, Tier newTier) {
        return new DraftContent(project, shot, newProvider, mode, newTier, prompt, promptVersion, slots, seconds, aspectRatio,
                keepAudio, acknowledge);
    }

    /** Moved to another project it leaves its shot. */
    public DraftContent withProject(@Nullable Long newProject) {
        return in(newProject, null);
    }

    public DraftContent in(@Nullable Long newProject, @Nullable Long newShot) {
        return new DraftContent(newProject, newShot, provider, mode, tier, prompt, promptVersion, slots, seconds, aspectRatio,
                keepAudio, acknowledge);
    }

    public DraftContent withParameters(String newSeconds, String newAspectRatio, boolean newKeepAudio) {
        return new DraftContent(project, shot, provider, mode, tier, prompt, promptVersion, slots, newSeconds, newAspectRatio,
                newKeepAudio, acknowledge);
    }
}
