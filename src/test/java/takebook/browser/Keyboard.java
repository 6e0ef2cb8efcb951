package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * The hands of somebody who has a keyboard and nothing else: from stop to stop with the Tab key. Every stop on the way has to show
 * that the focus is there.
 */
final class Keyboard {

    private static final int MOST_STOPS = 150;
    private static final String ARRIVED = """
            wanted => {
              const here = document.activeElement;
              const name = (here.getAttribute("aria-label") ?? here.labels?.[0]?.textContent ?? here.textContent).trim().replace(/\\s+/g, " ");
              return wanted.startsWith("css:") ? here.matches(wanted.slice(4)) : name.startsWith(wanted);
            }
            """;
    private static final String SHOWS_FOCUS = """
            () => {
              const here = document.activeElement;
              const drawn = getComputedStyle(here);
              const box = here.getBoundingClientRect();
              return here === document.body || (drawn.outlineStyle !== "none" && box.bottom > 0 && box.top < innerHeight);
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Walks to the control whose name begins like this; {@code css:…} names it by a selector instead. */
    Keyboard to(String control) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            if (!(boolean) page.evaluate(SHOWS_FOCUS)) {
                throw new AssertionError("no sign of the focus at " + focus());
            }
            if ((boolean) page.evaluate(ARRIVED, control)) {
                return this;
            }
        }
        throw new AssertionError(MOST_STOPS + " times Tab did not lead to " + control + " on " + page.url());
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses keys that lead to another page, and waits for it. */
    Keyboard leave(String... keys) {
        page.waitForNavigation(() -> press(keys));
        return this;
    }

    /** Walks to a button or link, presses it, and waits for the page it leads to. */
    Keyboard send(String control) {
        return to(control).leave("Enter");
    }

    /** Walks to a field and writes over what stands in it. */
    Keyboard write(String field, String text) {
        return to(field).type(text);
    }

    Keyboard type(String text) {
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
        return this;
    }

    /** Where the focus is, in the words a screen reader begins with. */
    String focus() {
        return ((String) page.evaluate("""
                () => (document.activeElement.getAttribute("aria-label") ?? document.activeElement.labels?.[0]?.textContent
                    ?? document.activeElement.textContent).trim().replace(/\\s+/g, " ")
                """));
    }

    void mustBeAt(String name) {
        assertThat(focus()).as("what has the focus on " + page.url()).startsWith(name);
    }
}
