package takebook.media.measure;

/** What can be measured of a picture; the figures of a clip are the medians of three of its frames. */
public enum Measure {

    /** 0 (nothing but blur) to 1. */
    SHARPNESS("sharpness/v1"),
    /** Variance of the Laplacian of 512 pixels on the longer side, on the scale of 0 to 255; seldom above 5,000. */
    DETAIL("detail/v1"),
    /** Mean brightness of the subject, 0 to 1. */
    BRIGHTNESS("brightness/v1"),
    /** Share of the subject that is black, 0 to 1. */
    SHADOWS("shadows/v1"),
    /** Share of the subject that is white, 0 to 1. */
    HIGHLIGHTS("highlights/v1"),
    /** Between the darkest and the lightest twentieth of the subject, 0 to 1. */
    CONTRAST("contrast/v1"),
    /** Share of fine detail lost to blocks of 8 by 8 pixels, 0 to 1. Stills only. */
    COMPRESSION("compression/v1"),
    /** Share of the border that a smooth backdrop explains, 0 to 1. */
    BACKGROUND("background/v1"),
    /** How far the subject is from the middle: 0 there, 1 at the edge. */
    OFF_CENTRE("off-centre/v1");

    private final String version;

    Measure(String version) {
        this.version = version;
    }

    /** The name of the figure with the version of its formula. */
    public String version() {
        return version;
    }
}
