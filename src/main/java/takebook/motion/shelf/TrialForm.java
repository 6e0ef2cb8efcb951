package takebook.motion.shelf;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.motion.NewTrial;
import takebook.problem.Violations;

/** A trial as it was entered. */
class TrialForm {

    @RestForm @Nullable String result;
    @RestForm @Nullable String triedOn;
    @RestForm @Nullable String take;
    @RestForm @Nullable String quirk;

    NewTrial trial() {
        var violations = new Violations();
        boolean none = take == null || take.isBlank();
        if (!none && !take.strip().matches("\\d{1,18}")) {
            violations.add("take", "Give the number of a clip, such as 17.");
        }
        violations.refuseIfAny();
        return new NewTrial(result, triedOn, none ? null : Long.valueOf(take.strip()), MotionForm.lines(quirk));
    }

    public String getResult() {
        return MotionForm.given(result);
    }

    public String getTriedOn() {
        return MotionForm.given(triedOn);
    }

    public String getTake() {
        return MotionForm.given(take);
    }

    public String getQuirk() {
        return MotionForm.given(quirk);
    }
}
