package takebook.compose;

import java.util.List;
import takebook.generation.clearance.ClearanceCheck;
import takebook.problem.Violation;

/** A violation as the page lists it: where it is, what it says, and the place to jump to. */
record Finding(String where, String message, String anchor) {

    static Finding of(Violation violation, List<String> tokens) {
        String field = violation.field();
        if (field.startsWith("slots[")) {
            int index = Integer.parseInt(field.substring("slots[".length(), field.indexOf(']')));
            return new Finding(index < tokens.size() ? tokens.get(index) : "Slot", violation.message(), "slot-" + index);
        }
        if (ClearanceCheck.RULE.equals(violation.rule())) {
            return new Finding("Rights", violation.message(), "field-rightsReason");
        }
        return new Finding(label(field), violation.message(), "field-" + field);
    }

    private static String label(String field) {
        return switch (field) {
            case "prompt" -> "Prompt";
            case "slots" -> "Inputs";
            case "mode", "provider", "tier" -> "Mode";
            case "project" -> "Project";
            case "shot" -> "Shot";
            case "promptVersion" -> "Kept prompt";
            case "parameters.duration" -> "Seconds";
            case "parameters.aspectRatio" -> "Shape";
            case "parameters.keepAudio" -> "Sound";
            default -> field;
        };
    }
}
