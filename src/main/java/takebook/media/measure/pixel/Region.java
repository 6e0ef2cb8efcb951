package takebook.media.measure.pixel;

/** A rectangle in a picture, as shares of its width and height: (0, 0, 1, 1) is the whole of it. */
public record Region(double left, double top, double right, double bottom) {

    public static final Region WHOLE = new Region(0, 0, 1, 1);

    /** {@code scale} of both sides, the rest divided left and above by {@code x} and {@code y}, each from 0 to 1. */
    public static Region crop(double scale, double x, double y) {
        double left = (1 - scale) * x;
        double top = (1 - scale) * y;
        return new Region(left, top, left + scale, top + scale);
    }

    public Region moved(double right, double down) {
        return new Region(left + right, top + down, this.right + right, bottom + down);
    }

    /** Wider and higher by as much of the whole picture on each side. */
    public Region grown(double by) {
        return new Region(left - by, top - by, right + by, bottom + by);
    }

    public boolean isInside() {
        return left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom;
    }
}
