package takebook.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;
import takebook.problem.Problem;

/** The composer page as a browser sends it. All of the draft is in it, so what the page shows is what is kept. */
class ComposerForm {

    private static final Pattern TOKEN = Pattern.compile("@(image|element|video)_[1-9]\\d?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @RestForm @Nullable Integer version;
    @RestForm @Nullable String sitting;
    @RestForm @Nullable String project;
    @RestForm @Nullable String shot;
    @RestForm @Nullable String mode;
    /** Provider and tier in one choice, {@code sandbox/std}. */
    @RestForm @Nullable String offer;
    @RestForm @Nullable String prompt;
    @RestForm @Nullable String promptVersion;
    /** These three run side by side, one entry for each slot; a source reads {@code asset:17}, {@code element:41} or nothing. */
    @RestForm List<String> token;
    @RestForm List<String> source;
    @RestForm List<String> role;
    @RestForm @Nullable String seconds;
    @RestForm @Nullable String aspectRatio;
    @RestForm @Nullable String keepAudio;
    /** Why it is issued although the rights of an input forbid it; said when issuing, never kept in the draft. */
    @RestForm @Nullable String rightsReason;
    /** The button: {@code save}, {@code mode}, {@code pick:image}, {@code remove:@image_1}, {@code earlier:@image_2} … */
    @RestForm @Nullable String action;

    DraftContent content() {
        String[] chosen = given(offer).split("/", 2);
        return new DraftContent(id(project), id(shot), chosen[0], mode(), tier(chosen), asTyped(prompt), id(promptVersion), slots(),
                asTyped(seconds), asTyped(aspectRatio), "true".equals(keepAudio), List.of());
    }

    /** The version the page was made from; 0, which no draft has, for a form that does not say. */
    int version() {
        return version == null ? 0 : version;
    }

    /** Which page it is; an empty one is nobody's. */
    String sitting() {
        return given(sitting);
    }

    /** What stands before the colon of the button, and what stands behind it. */
    String verb() {
        return given(action).split(":", 2)[0];
    }

    String argument() {
        String[] parts = given(action).split(":", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    private List<DraftSlot> slots() {
        if (token.size() != source.size() || token.size() != role.size()) {
            throw Problem.MALFORMED.because("The slots of the form do not belong together.");
        }
        var slots = new ArrayList<DraftSlot>();
        for (int i = 0; i < token.size(); i++) {
            if (!TOKEN.matcher(token.get(i)).matches()) {
                throw Problem.MALFORMED.because("“%s” is no token.".formatted(token.get(i)));
            }
            String[] held = source.get(i).split(":", 2);
            Long number = held.length == 2 ? id(held[1]) : null;
            slots.add(new DraftSlot(token.get(i), held[0].equals("asset") ? number : null,
                    held[0].equals("element") ? number : null, role.get(i).isBlank() ? null : role.get(i).strip()));
        }
        return slots;
    }

    private Mode mode() {
        for (Mode each : Mode.values()) {
            if (each.name().equals(mode)) {
                return each;
            }
        }
        throw Problem.MALFORMED.because("“%s” is no mode.".formatted(mode));
    }

    private static Tier tier(String[] chosen) {
        try {
            return Tier.of(chosen.length == 2 ? chosen[1] : "");
        } catch (IllegalArgumentException e) {
            throw Problem.MALFORMED.because(e.getMessage());
        }
    }

    private static @Nullable Long id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** Browsers send line breaks as CR LF; the database takes no NUL, and nobody can type one. */
    private static String asTyped(@Nullable String text) {
        return given(text).replace("\r\n", "\n").replace("\0", "");
    }

    /** A control a browser does not send, or a script leaves out, reads as empty. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
