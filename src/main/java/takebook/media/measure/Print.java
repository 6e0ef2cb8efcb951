package takebook.media.measure;

/**
 * The perceptual hashes of one frame, or of a part of a still.
 *
 * @param part 0 for the whole picture; from 1 on, a crop of {@link Fingerprint}'s list
 * @param halfSecond of a clip, counted from its start; 0 for a still
 */
public record Print(int part, int halfSecond, long phash, long dhash) {}
