package takebook.media.file;

/**
 * How a camera was held, as EXIF counts it.
 *
 * @param value 1, upright, to 8
 */
public record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    public Orientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("not an EXIF orientation: " + value);
        }
    }

    /** Clockwise, in degrees; four of the eight are mirrored as well. */
    public int rotation() {
        return switch (value) {
            case 3, 4 -> 180;
            case 6, 7 -> 90;
            case 5, 8 -> 270;
            default -> 0;
        };
    }

    /** For ffmpeg, which by itself turns only some formats. */
    String filter() {
        return switch (value) {
            case 2 -> "hflip";
            case 3 -> "hflip,vflip";
            case 4 -> "vflip";
            case 5 -> "transpose=cclock_flip";
            case 6 -> "transpose=clock";
            case 7 -> "transpose=clock_flip";
            case 8 -> "transpose=cclock";
            default -> "null";
        };
    }
}
