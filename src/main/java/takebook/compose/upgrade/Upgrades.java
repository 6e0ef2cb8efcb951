package takebook.compose.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.Drafts;
import takebook.compose.draft.Tray;
import takebook.element.Element;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.pin.Pins;
import takebook.problem.Problem;

/** Finds drafts that would use another version of an element if they were begun today, and exchanges it. */
@ApplicationScoped
class Upgrades {

    private static final int MOST = 200;

    private final Drafts drafts;
    private final Elements elements;
    private final Pins pins;

    Upgrades(Drafts drafts, Elements elements, Pins pins) {
        this.drafts = drafts;
        this.elements = elements;
        this.pins = pins;
    }

    List<Upgrade> of(Element element) {
        var found = new ArrayList<Upgrade>();
        for (Draft draft : drafts.holding(element.versions().stream().map(ElementVersion::id).toList(), MOST)) {
            var current = pins.current(draft.content().project(), List.of(element)).get(element.id());
            if (current != null) {
                element.versions().stream()
                        .filter(version -> version.number() != current.version().number() && !tokens(draft, version).isEmpty())
                        .forEach(version -> found.add(new Upgrade(draft, tokens(draft, version), version, current.version(), current.pinned())));
            }
        }
        return List.copyOf(found);
    }

    private static String tokens(Draft draft, ElementVersion version) {
        return draft.content().slots().stream()
                .filter(slot -> Long.valueOf(version.id()).equals(slot.elementVersion()))
                .map(DraftSlot::token)
                .collect(Collectors.joining(", "));
    }

    /** Exactly what the form showed: a draft that holds something else by now is left as it is. */
    void make(String key) {
        if (!key.matches("\\d{1,18}:\\d{1,18}:\\d{1,18}")) {
            throw Problem.MALFORMED.because("“%s” names no draft and no versions.".formatted(key));
        }
        String[] parts = key.split(":");
        var from = elements.requireVersion(Long.parseLong(parts[1]));
        var to = elements.requireVersion(Long.parseLong(parts[2]));
        if (from.element() != to.element()) {
            throw Problem.MALFORMED.because("%s and %s are not the same element.".formatted(from.title(), to.title()));
        }
        drafts.change(Long.parseLong(parts[0]), content -> Tray.exchange(content, from.id(), to.id()),
                List.of("%s took the place of v%d.".formatted(to.title(), from.number())));
    }
}
