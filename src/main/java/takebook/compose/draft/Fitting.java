package takebook.compose.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.capability.Offering;
import takebook.capability.Ratios;

/**
 * Brings a draft into the shape its mode wants, after the mode was changed. No input is ever dropped; what does not fit
 * stays in the tray for the check to name. Whatever is changed is said.
 */
public final class Fitting {

    private static final int USUAL_SECONDS = 5;

    /** @param said one sentence for each thing that was changed */
    public record Fitted(DraftContent content, List<String> said) {}

    private final Offering offering;
    private final List<String> said = new ArrayList<>();

    private Fitting(Offering offering) {
        this.offering = offering;
    }

    public static Fitted fit(DraftContent content, Offering offering) {
        var fitting = new Fitting(offering);
        var fitted = content
                .withSlots(fitting.roles(content.slots()), content.prompt())
                .withParameters(fitting.seconds(content.seconds()), fitting.ratio(content.aspectRatio()),
                        fitting.sound(content.keepAudio()));
        return new Fitted(fitted, List.copyOf(fitting.said));
    }

    private List<DraftSlot> roles(List<DraftSlot> slots) {
        var caps = offering.caps();
        boolean takesStart = caps.startFrame().most() > 0;
        boolean takesEnd = caps.endFrame().most() > 0;
        boolean onlyFrames = caps.images().most() == 0;
        var fitted = new ArrayList<>(slots.stream().map(slot -> without(slot, takesStart, takesEnd)).toList());
        if (onlyFrames && takesStart) {
            give(fitted, DraftSlot.START_FRAME);
        }
        if (onlyFrames && takesEnd) {
            give(fitted, DraftSlot.END_FRAME);
        }
        return fitted;
    }

    private DraftSlot without(DraftSlot slot, boolean takesStart, boolean takesEnd) {
        boolean misplaced = DraftSlot.START_FRAME.equals(slot.role()) && !takesStart
                || DraftSlot.END_FRAME.equals(slot.role()) && !takesEnd;
        if (!misplaced) {
            return slot;
        }
        said.add("%s is a reference now: there is no %s here.".formatted(slot.token(), inWords(slot.role())));
        return slot.as(null);
    }

    private void give(List<DraftSlot> slots, String role) {
        if (slots.stream().anyMatch(slot -> role.equals(slot.role()))) {
            return;
        }
        slots.stream().filter(slot -> slot.kind() == SlotKind.IMAGE && !slot.servesAsFrame()).findFirst().ifPresent(slot -> {
            slots.set(slots.indexOf(slot), slot.as(role));
            said.add("%s is the %s now.".formatted(slot.token(), inWords(role)));
        });
    }

    private static String inWords(@Nullable String role) {
        return String.valueOf(role).replace('_', ' ');
    }

    private String seconds(String chosen) {
        var offered = offering.seconds().offered();
        if (offered.stream().map(String::valueOf).anyMatch(chosen::equals)) {
            return chosen;
        }
        String usual = offered.isEmpty() ? "" : String.valueOf(usual(offered));
        if (!chosen.isBlank()) {
            said.add(offered.isEmpty()
                    ? "The source decides the length now; %s seconds was let go.".formatted(chosen)
                    : "%s seconds is not offered here; it is %s now.".formatted(chosen, usual));
        }
        return usual;
    }

    private int usual(List<Integer> offered) {
        Integer whenOmitted = offering.seconds().orElse();
        if (whenOmitted != null) {
            return whenOmitted;
        }
        return offered.contains(USUAL_SECONDS) ? USUAL_SECONDS : offered.getFirst();
    }

    private String ratio(String chosen) {
        var ratios = offering.ratios();
        boolean taken = ratios.rule() != Ratios.Rule.OMIT && ratios.named(chosen).isPresent();
        if (taken) {
            return chosen;
        }
        if (!chosen.isBlank()) {
            said.add("The shape %s was let go: %s.".formatted(chosen,
                    ratios.rule() == Ratios.Rule.OMIT ? "the input decides it here" : "it is not offered here"));
        }
        return ratios.rule() == Ratios.Rule.REQUIRED ? ratios.values().getFirst().name() : "";
    }

    private boolean sound(boolean wanted) {
        boolean possible = offering.mode().takesVideo() && offering.keepAudio();
        if (wanted && !possible) {
            said.add("Keeping the sound was switched off: %s.".formatted(
                    offering.mode().takesVideo() ? "it cannot be kept here" : "there is no source clip"));
        }
        return wanted && possible;
    }
}
