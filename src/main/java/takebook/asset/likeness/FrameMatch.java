package takebook.asset.likeness;

/** Two frames of clips whose hashes are close, in half seconds from the start of each. */
record FrameMatch(long asset, int asked, int found) {}
