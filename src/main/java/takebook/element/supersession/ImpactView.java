package takebook.element.supersession;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.element.Element;
import takebook.element.pin.Pin;
import takebook.element.supersession.SupersessionQueries.NextInLine;
import takebook.element.supersession.SupersessionQueries.TouchedShot;

/**
 * What a new version of an element touches.
 *
 * @param outOfDate a part of what was made with an older version, the youngest first
 * @param before where this part began, @param next where the following one begins
 * @param behind projects that keep to an older version
 * @param shots with takes that are out of date, those with chosen ones first
 */
record ImpactView(Element element, List<OutOfDate> outOfDate, @Nullable Long before, @Nullable Long next, List<Pin> behind,
        List<TouchedShot> shots, NextInLine nextInLine) {

    public @Nullable String nextUrl() {
        return next == null ? null : "/elements/%d/impact?before=%d".formatted(element.id(), next);
    }

    public int nextNumber() {
        return element.newest().number() + 1;
    }

    /** Drafts belong to the composer; its page says what this element means for them. */
    public String draftsUrl() {
        return "/compose/with-element/" + element.id();
    }
}
