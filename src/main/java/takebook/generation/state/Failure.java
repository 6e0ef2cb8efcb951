package takebook.generation.state;

/** @param message in the provider's words, or in ours where we refused */
public record Failure(FailureKind kind, String message) {}
