package takebook.generation.state;

/** A clip that came back: our own copy, verified. */
public record Take(long asset, String sha256) {}
