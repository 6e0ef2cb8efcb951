package takebook.compose.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One place in the tray. It may be empty: a token that the prompt still names keeps its place, so that it can never
 * come to mean another picture.
 *
 * @param token such as {@code @image_1}; numbered by position within its kind
 * @param role {@link #START_FRAME}, {@link #END_FRAME}, or what a reference is for
 */
public record DraftSlot(String token, @Nullable Long asset, @Nullable Long elementVersion, @Nullable String role) {

    public static final String START_FRAME = "start_frame";
    public static final String END_FRAME = "end_frame";

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public static DraftSlot image(long asset, @Nullable String role) {
        return new DraftSlot(SlotKind.IMAGE.token(1), asset, null, role);
    }

    /** What an asset is for, in a person's words, as the word a slot takes; null where it cannot be one. */
    public static @Nullable String roleOf(@Nullable String words) {
        String word = words == null ? "" : words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        boolean frame = word.equals(START_FRAME) || word.equals(END_FRAME);
        return ROLE.matcher(word).matches() && !frame ? word : null;
    }

    public static DraftSlot video(long asset) {
        return new DraftSlot(SlotKind.VIDEO.token(1), asset, null, null);
    }

    public static DraftSlot element(long elementVersion) {
        return new DraftSlot(SlotKind.ELEMENT.token(1), null, elementVersion, null);
    }

    public SlotKind kind() {
        return SlotKind.of(token);
    }

    public boolean servesAsFrame() {
        return START_FRAME.equals(role) || END_FRAME.equals(role);
    }

    public boolean holdsNothing() {
        return asset == null && elementVersion == null;
    }

    DraftSlot emptied() {
        return new DraftSlot(token, null, null, role);
    }

    DraftSlot called(String newToken) {
        return new DraftSlot(newToken, asset, elementVersion, role);
    }

    DraftSlot as(@Nullable String newRole) {
        return new DraftSlot(token, asset, elementVersion, newRole);
    }

    /** Whether both are of the kind that one picker fills: a start frame never takes the place of a reference. */
    boolean fits(DraftSlot other) {
        return kind() == other.kind() && (servesAsFrame() || other.servesAsFrame() ? String.valueOf(role).equals(other.role) : true);
    }
}
