package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.people.Role;

/** The main flow with the keyboard alone. */
@TakebookTest
class KeyboardTest {

    private static final int MOST_TABS = 60;

    @Test
    void arrows_walk_the_library_and_enter_opens() {
        Trip.once();
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            var page = window.go("/assets");
            tabTo(page, "a.clip-card-link");
            String first = focused(page);
            page.keyboard().press("ArrowRight");
            String second = focused(page);
            assertThat(second).isNotEqualTo(first);
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).isEqualTo(first);

            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*" + first));
        }
    }

    @Test
    void a_clip_is_stepped_frame_by_frame() {
        var trip = Trip.once();
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            var page = window.go("/assets/" + trip.take());
            tabTo(page, "clip-player");
            page.keyboard().press(".");
            page.keyboard().press(".");
            page.keyboard().press(",");

            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Player"))).containsText("Frame 1 ");
        }
    }

    @Test
    void a_draft_is_begun_written_and_checked() {
        try (var window = Window.open(Look.WIDE, Role.PRODUCER)) {
            var page = window.go("/");
            page.keyboard().press("g");
            page.keyboard().press("c");
            assertThat(page).hasURL(Pattern.compile(".*/compose"));

            tabTo(page, "button[name=intent]");
            page.keyboard().press("Enter");
            assertThat(window.heading("Text to video")).isVisible();

            tabTo(page, "textarea");
            page.keyboard().type("A heron stands in the shallow water, mist drifting past; the camera slowly moves around it");
            tabTo(page, "button[formaction$='/check']");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Everything fits")).isVisible();
        }
    }

    /** Presses Tab until something that matches has the focus, which has to be visible there. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                assertThat((boolean) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"))
                        .as("focus ring of " + selector).isTrue();
                return;
            }
        }
        throw new AssertionError(MOST_TABS + " times Tab did not lead to " + selector);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('href')");
    }
}
