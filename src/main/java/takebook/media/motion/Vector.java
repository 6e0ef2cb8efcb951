package takebook.media.motion;

/**
 * One corner and where it went.
 *
 * @param x where it was, in frame widths from the middle of the frame, to the right
 * @param y the same, downwards
 * @param u how far it went, in frame widths, to the right
 * @param v the same, downwards
 */
record Vector(double x, double y, double u, double v) {}
