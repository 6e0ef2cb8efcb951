package takebook.capability;

/** What is asked of a model: one list for all providers, each of which has its own words for them. */
public enum Mode {

    /** No input but the prompt. */
    TEXT_TO_VIDEO("Text to video"),
    /** The start frame begins to move. */
    IMAGE_TO_VIDEO("Image to video"),
    /** From a start frame to an end frame. */
    START_END_FRAMES("Start and end frames"),
    /** Images and elements are brought together in a new scene. */
    REFERENCES("References"),
    /** A clip is the guide for motion or feel; the take is a new scene. */
    VIDEO_REFERENCE("Video reference"),
    /** The clip itself is reshaped. */
    TRANSFORM("Transform"),
    /** Something in the clip is changed, the rest stays. */
    EDIT("Edit");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a clip is among the inputs; providers price that differently. */
    public boolean takesVideo() {
        return switch (this) {
            case VIDEO_REFERENCE, TRANSFORM, EDIT -> true;
            case TEXT_TO_VIDEO, IMAGE_TO_VIDEO, START_END_FRAMES, REFERENCES -> false;
        };
    }
}
