package takebook.media;

import java.math.BigDecimal;

/**
 * How a drawn clip is written: H.264 and AAC in an MP4 that starts playing before it is whole.
 *
 * @param seconds the clip ends here, however long its sources are
 */
public record Encoding(Rational frameRate, BigDecimal seconds, int bitsPerSecond) {}
