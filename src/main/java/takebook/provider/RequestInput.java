package takebook.provider;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One input file, with what an adapter needs to know of it without opening it.
 *
 * @param token as the prompt names it: {@code @image_1}, {@code @element_1}, {@code @video_1}
 * @param role of the slot, such as {@code start_frame}, {@code end_frame}, {@code product}; empty where none was given
 * @param width of the upright picture, in pixels
 * @param seconds of a video; null for an image
 * @param element the name of the element this picture belongs to; null for a plain input. All pictures of an element carry
 *     its token, the frontal one first
 * @param content opens the file; the adapter closes what it opened
 */
public record RequestInput(String token, String role, InputKind kind, String sha256, String mediaType, int width, int height,
        @Nullable BigDecimal seconds, boolean hasAudio, @Nullable String element, Supplier<InputStream> content) {}
