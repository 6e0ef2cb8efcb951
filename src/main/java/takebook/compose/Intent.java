package takebook.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;

/**
 * What a person wants to do, in their words; each leads to a mode. The guidance repeats the field's experience with the
 * model (rules PR-1, PR-4, PM-1 to PM-26) and is advice: only the check says no.
 */
public enum Intent {

    TEXT(Mode.TEXT_TO_VIDEO, "scroll-text", "Text to video", "Words alone",
            "Subject and action first, then the place, the camera, the light and the style. 50 to 150 words.",
            "A lighthouse keeper climbs the spiral stairs, lantern in hand; camera follows close behind; warm lamplight on wet stone."),
    ANIMATE(Mode.IMAGE_TO_VIDEO, "image", "Animate an image", "One picture, the first frame",
            "Say only what moves and how the camera moves; the picture already shows the rest. 20 to 40 words.",
            "She slowly lifts her head and smiles, hair moving in the wind; camera gently pushes in."),
    COMBINE(Mode.REFERENCES, "layers", "Combine references", "Pictures and elements, up to seven",
            "Name every input by its token and say where it is and what it does. 50 to 150 words.",
            "@element_1 walks along the pier holding @image_1, camera tracking alongside, soft morning light."),
    FRAMES(Mode.START_END_FRAMES, "move-right", "Start to end frames", "Two pictures",
            "Describe the way from the first picture to the last: what changes, in which order, how fast.",
            "The bud opens petal by petal as the light turns from blue to gold; camera stays still."),
    FOLLOW(Mode.VIDEO_REFERENCE, "route", "Follow a video", "A clip as the guide, pictures if you like",
            "The clip gives movement and feel; describe the new scene that should follow it.",
            "Following the camera move of @video_1, a paper boat drifts down a rain-filled street at night."),
    RESTYLE(Mode.TRANSFORM, "wand-sparkles", "Restyle a video", "A clip",
            "Say into what, keep the camera movement and the blocking in so many words, then name the details.",
            "Transform @video_1 into a hand-painted watercolour while maintaining the original camera movement and subject blocking; soft paper grain."),
    EDIT(Mode.EDIT, "scissors", "Edit a video", "A clip, and one thing to change",
            "First what stays, then one change. Use the take that comes of it for the next change.",
            "Keep everything else in @video_1 unchanged; change only the red jacket to a yellow raincoat."),
    EXTEND(Mode.IMAGE_TO_VIDEO, "step-forward", "Extend a take", "A clip; its last frame becomes the first",
            "Say how the shot goes on: what moves next, and whether the camera keeps its pace.",
            "She reaches the end of the pier and turns to the sea; the camera keeps its slow pace and comes to rest.");

    private final Mode mode;
    private final String icon;
    private final String label;
    private final String needs;
    private final String advice;
    private final String example;

    Intent(Mode mode, String icon, String label, String needs, String advice, String example) {
        this.mode = mode;
        this.icon = icon;
        this.label = label;
        this.needs = needs;
        this.advice = advice;
        this.example = example;
    }

    public static Optional<Intent> of(@Nullable String key) {
        return Arrays.stream(values()).filter(intent -> intent.key().equals(key)).findFirst();
    }

    /** The card a mode is explained by. */
    public static Intent of(Mode mode) {
        return Arrays.stream(values()).filter(intent -> intent.mode == mode).findFirst().orElseThrow();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Mode mode() {
        return mode;
    }

    public String icon() {
        return icon;
    }

    public String label() {
        return label;
    }

    public String needs() {
        return needs;
    }

    public String advice() {
        return advice;
    }

    public String example() {
        return example;
    }
}
