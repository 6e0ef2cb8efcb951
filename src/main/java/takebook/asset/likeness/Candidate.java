package takebook.asset.likeness;

/**
 * A still whose hash is close.
 *
 * @param part of the asset that was asked about, when {@code partOfAsked}; else of the other one
 * @param partOfAsked whether the other still looks like a part of the one asked about, rather than the other way round
 */
record Candidate(long asset, int part, boolean partOfAsked) {}
