package takebook.generation.step;

/** What would leave is not what was sealed, so it does not. The message names the difference. */
final class SealBrokenException extends Exception {

    SealBrokenException(String message) {
        super(message);
    }
}
