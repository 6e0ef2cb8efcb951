package takebook.provider.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.provider.InputKind;

/**
 * What the sandbox is sent, as it travels and as it is kept in {@code request.json}.
 *
 * @param taskId chosen by the caller, who may ask by it
 * @param seconds of the take; whole frames at 24 a second
 */
record TaskRequest(UUID taskId, String model, String quality, Mode mode, String prompt, BigDecimal seconds, int width,
        int height, boolean keepAudio, List<Input> inputs, BigDecimal price, String currency) {

    static final int FRAMES_PER_SECOND = 24;

    /** One file. The pictures of an element have its token and name. */
    record Input(String token, String role, InputKind kind, String sha256, String mediaType, int width, int height,
            @Nullable BigDecimal seconds, boolean hasAudio, @Nullable String element) {

        boolean isVideo() {
            return kind == InputKind.VIDEO;
        }

        /** {@code @element_1 Mara}, or the token alone. */
        String caption() {
            return element == null ? token : token + " " + element;
        }
    }

    int frames() {
        return seconds.multiply(BigDecimal.valueOf(FRAMES_PER_SECOND)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
