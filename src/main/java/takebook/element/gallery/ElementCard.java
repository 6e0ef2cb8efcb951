package takebook.element.gallery;

import java.util.List;
import takebook.element.Element;
import takebook.element.pin.Pin;

/**
 * An element in the catalogue.
 *
 * @param shown the newest version that may be used, or the newest of all while there is none
 * @param takes how many takes were made with any of its versions
 */
record ElementCard(Element element, ElementVersionView shown, long takes, List<Pin> pins) {

    /** A draft that waits to be published. */
    public boolean hasNewerDraft() {
        return element.newest().number() > shown.version().number();
    }
}
