package takebook.provider;

/** The provider's own name for a task. */
public record TaskId(String value) {

    public TaskId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a task id has at least one character");
        }
    }
}
