package takebook.generation.request;

import org.jspecify.annotations.Nullable;

/**
 * One input and the token by which the prompt names it. Exactly one of {@code asset} and {@code elementVersion} is right.
 *
 * @param role what the input is for; {@link #START_FRAME} and {@link #END_FRAME} also decide how it is sent
 */
public record Slot(String token, @Nullable Long asset, @Nullable Long elementVersion, @Nullable String role) {

    public static final String START_FRAME = "start_frame";
    public static final String END_FRAME = "end_frame";

    boolean isFrame() {
        return START_FRAME.equals(role) || END_FRAME.equals(role);
    }
}
