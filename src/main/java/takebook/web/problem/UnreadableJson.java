package takebook.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

/** Says which member of a body could not be read, in words of ours: Jackson's own name our classes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemException problem(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown -> Problem.INVALID.because(List.of(Violation.of(path(unknown),
                    "There is no member “%s” here. Known are %s.".formatted(unknown.getPropertyName(), known(unknown)))));
            case InvalidFormatException wrong when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                    Problem.INVALID.because(List.of(Violation.of(path(wrong), "Is not one of " + Arrays.toString(wrong.getTargetType().getEnumConstants()) + ".")));
            case JsonMappingException wrong when !wrong.getPath().isEmpty() ->
                    Problem.INVALID.because(List.of(Violation.of(path(wrong), "Has a value of the wrong kind.")));
            default -> Problem.MALFORMED.because("The body is not JSON that can be read here.");
        };
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** {@code slots[1].asset}. */
    private static String path(JsonMappingException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
