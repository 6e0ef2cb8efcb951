package takebook.capability;

/**
 * How many inputs a mode takes.
 *
 * @param startFrame slots with the role {@code start_frame}
 * @param endFrame slots with the role {@code end_frame}
 * @param images reference images: image slots that are neither of the two
 * @param elements element slots, each with all its pictures counted as one
 * @param together reference images and elements added up
 * @param videos clips
 * @param elementImages the most pictures of one element that are used
 * @param promptCharacters the longest prompt, in Unicode code points
 */
public record Caps(Count startFrame, Count endFrame, Count images, Count elements, Count together, Count videos,
        int elementImages, int promptCharacters) {

    /** From {@code least} to {@code most}, both allowed. */
    public record Count(int least, int most) {

        public boolean allows(int number) {
            return number >= least && number <= most;
        }

        /** For a message: {@code none}, {@code exactly 1}, {@code 1 to 7}, {@code at most 4}. */
        public String inWords() {
            if (most == 0) {
                return "none";
            }
            if (least == most) {
                return "exactly " + most;
            }
            return least == 0 ? "at most " + most : "%d to %d".formatted(least, most);
        }
    }
}
