package takebook.capability;

import org.jspecify.annotations.Nullable;

/**
 * How a provider wants things written, as far as that is data: its adapter reads these instead of knowing them.
 *
 * @param durationType the JSON type of a length
 * @param imageToken how {@code @image_n} is written, with {@code {n}} for the number; null: described in words only
 * @param elementToken likewise for {@code @element_n}
 * @param videoToken likewise for {@code @video_n}
 * @param elementForm how an element is handed over; null: it cannot be
 * @param keepAudio how the source's sound is kept; null: it cannot be
 */
public record Wire(DurationType durationType, @Nullable String imageToken, @Nullable String elementToken,
        @Nullable String videoToken, @Nullable ElementForm elementForm, @Nullable KeepAudio keepAudio) {

    public enum DurationType { INTEGER, NUMBER, STRING }

    public enum ElementForm {
        /** By an id the provider gave when the element was made there. */
        ID,
        /** With its pictures, in each request. */
        INLINE
    }

    /** @param member of the request; {@code yes} and {@code no} are the values it takes */
    public record KeepAudio(String member, String yes, String no) {}
}
