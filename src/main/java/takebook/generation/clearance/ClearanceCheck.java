package takebook.generation.clearance;

import java.util.ArrayList;
import java.util.List;
import takebook.asset.rights.RightsLight;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.RequestFacts;
import takebook.generation.request.Slot;
import takebook.problem.Violation;
import takebook.project.RightsPolicy;

/** The rule P-RIGHT-01: an input is red, and the project says what that means. No database, no clock. */
public final class ClearanceCheck {

    /** Its id in requests, recipes and messages; never changed. */
    public static final String RULE = "P-RIGHT-01";

    static final int LEAST_REASON = 5;
    static final int LONGEST_REASON = 1_000;

    private ClearanceCheck() {}

    public static Cleared check(GenerationRequest request, RequestFacts facts, Clearance clearance) {
        var found = clearance.policy() == RightsPolicy.OFF ? List.<Violation>of() : reds(request, facts, clearance);
        if (found.isEmpty()) {
            return Cleared.NOTHING_TO_CLEAR;
        }
        String reason = request.reasons().getOrDefault(RULE, "").strip();
        var wrong = new ArrayList<Violation>();
        if (reason.length() > LONGEST_REASON) {
            wrong.add(new Violation("reasons." + RULE, "At most %d characters; this has %d".formatted(LONGEST_REASON, reason.length()), RULE));
        }
        if (clearance.policy() == RightsPolicy.WARN) {
            return new Cleared(wrong, found, reason.isEmpty() ? null : reason);
        }
        if (!request.acknowledge().contains(RULE)) {
            wrong.addAll(found);
            return new Cleared(wrong, List.of(), null);
        }
        if (!clearance.mayOverride()) {
            wrong.add(new Violation("acknowledge", "This project blocks it; an approver or administrator who may issue can override it", RULE));
        }
        if (reason.length() < LEAST_REASON) {
            wrong.add(new Violation("reasons." + RULE, "Say why it is issued all the same", RULE));
        }
        if (!wrong.isEmpty()) {
            wrong.addAll(found);
            return new Cleared(wrong, List.of(), null);
        }
        return new Cleared(List.of(), found, reason);
    }

    private static List<Violation> reds(GenerationRequest request, RequestFacts facts, Clearance clearance) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < request.slots().size(); i++) {
            var slot = request.slots().get(i);
            String field = "slots[%d].%s".formatted(i, slot.elementVersion() == null ? "asset" : "elementVersion");
            for (long input : inputs(slot, facts)) {
                var light = clearance.lights().get(input);
                if (light != null && light.isRed()) {
                    found.add(new Violation(field, words(slot, facts, input, light), RULE));
                }
            }
        }
        return found;
    }

    private static List<Long> inputs(Slot slot, RequestFacts facts) {
        if (slot.elementVersion() != null) {
            var subject = facts.elements().get(slot.elementVersion());
            return subject == null ? List.of() : subject.images();
        }
        return slot.asset() == null ? List.of() : List.of(slot.asset());
    }

    private static String words(Slot slot, RequestFacts facts, long input, RightsLight light) {
        String whose = slot.elementVersion() == null
                ? "asset %d".formatted(input)
                : "asset %d of %s".formatted(input, facts.elements().get(slot.elementVersion()).name());
        var reds = light.findings().stream()
                .filter(finding -> finding.kind().colour() == RightsLight.Colour.RED)
                .map(finding -> finding.words())
                .distinct()
                .toList();
        return "%s may not be used today: %s".formatted(whose, String.join("; ", reds));
    }
}
