package takebook.motion;

/**
 * What was made with a clip as an input.
 *
 * @param generations every asking
 * @param takes clips that came back
 */
public record Uses(int generations, int takes) {

    public static final Uses NONE = new Uses(0, 0);
}
