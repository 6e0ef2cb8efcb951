package takebook.element.supersession;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.element.Element;
import takebook.element.pin.Pin;

/**
 * What a new version of an element touches.
 *
 * @param outOfDate a part of what was made with an older version, the youngest first
 * @param before where this part began, @param next where the following one begins
 * @param behind projects that keep to an older version
 */
record ImpactView(Element element, List<OutOfDate> outOfDate, @Nullable Long before, @Nullable Long next, List<Pin> behind) {

    public @Nullable String nextUrl() {
        return next == null ? null : "/elements/%d/impact?before=%d".formatted(element.id(), next);
    }

    /** Drafts belong to the composer; its page says what this element means for them. */
    public String draftsUrl() {
        return "/compose/with-element/" + element.id();
    }
}
