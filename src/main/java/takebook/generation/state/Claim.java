package takebook.generation.state;

/** The right to hand a generation to its provider, until somebody raises the epoch. */
public record Claim(long generation, long epoch, Attempt attempt) {}
