package takebook.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;

/** Two people wrote into one draft: what it holds now, and what was sent. Both are shown; neither is lost. */
record ConflictView(Draft theirs, DraftContent mine, String sitting, List<Difference> differences) {

    record Difference(String what, String theirs, String mine) {}

    static ConflictView of(Draft theirs, DraftContent mine, String sitting) {
        var kept = theirs.content();
        var differences = new ArrayList<Difference>();
        differ(differences, "Prompt", kept.prompt(), mine.prompt());
        differ(differences, "Mode", kept.mode().label(), mine.mode().label());
        differ(differences, "Provider and tier", kept.provider() + " " + kept.tier().code(), mine.provider() + " " + mine.tier().code());
        differ(differences, "Inputs", slots(kept), slots(mine));
        differ(differences, "Seconds", kept.seconds(), mine.seconds());
        differ(differences, "Shape", kept.aspectRatio(), mine.aspectRatio());
        differ(differences, "Keep the sound", kept.keepAudio() ? "yes" : "no", mine.keepAudio() ? "yes" : "no");
        differ(differences, "Project", Objects.toString(kept.project(), "none"), Objects.toString(mine.project(), "none"));
        differ(differences, "Shot", Objects.toString(kept.shot(), "none"), Objects.toString(mine.shot(), "none"));
        differ(differences, "Kept prompt", Objects.toString(kept.promptVersion(), "none"), Objects.toString(mine.promptVersion(), "none"));
        return new ConflictView(theirs, mine, sitting, List.copyOf(differences));
    }

    private static void differ(List<Difference> found, String what, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            found.add(new Difference(what, theirs, mine));
        }
    }

    private static String slots(DraftContent content) {
        return content.slots().stream().map(ConflictView::slot).collect(Collectors.joining("\n"));
    }

    private static String slot(DraftSlot slot) {
        return "%s: %s%s".formatted(slot.token(), source(slot).isEmpty() ? "empty" : source(slot).replace(':', ' '),
                slot.role() == null ? "" : " as " + slot.role());
    }

    /** As the form writes it. */
    static String source(DraftSlot slot) {
        if (slot.asset() != null) {
            return "asset:" + slot.asset();
        }
        return slot.elementVersion() == null ? "" : "element:" + slot.elementVersion();
    }

    public List<Sent> slots() {
        return mine.slots().stream()
                .map(slot -> new Sent(slot.token(), source(slot), slot.role() == null ? "" : slot.role()))
                .toList();
    }

    /** A slot as the form sends it again. */
    record Sent(String token, String source, String role) {}
}
