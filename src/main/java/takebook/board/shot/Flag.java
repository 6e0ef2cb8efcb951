package takebook.board.shot;

import java.util.Optional;
import takebook.problem.Problem;

/** What somebody going through the takes of a shot thought of one; no verdict. */
enum Flag {
    PICKED,
    PASSED;

    /** The words of the page; empty takes the flag away. */
    static Optional<Flag> named(String word) {
        return switch (word) {
            case "picked" -> Optional.of(PICKED);
            case "passed" -> Optional.of(PASSED);
            case "" -> Optional.empty();
            default -> throw Problem.MALFORMED.because("A take is picked, passed or neither, not “%s”".formatted(word));
        };
    }

    String word() {
        return this == PICKED ? "picked" : "passed";
    }
}
