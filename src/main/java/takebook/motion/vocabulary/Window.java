package takebook.motion.vocabulary;

/** In whole seconds, both ends included. */
public record Window(int least, int most) {}
