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

    @Test
    void arrows_walk_the_library_and_enter_opens() {
        Trip.once();
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            var page = window.go("/assets");
            new Keyboard(page).to("css:a.clip-card-link");
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
            new Keyboard(page).to("css:clip-player");
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

            new Keyboard(page).to("css:button[name=intent]");
            page.keyboard().press("Enter");
            assertThat(window.heading("Text to video")).isVisible();

            new Keyboard(page).to("css:textarea");
            page.keyboard().type("A heron stands in the shallow water, mist drifting past; the camera slowly moves around it");
            new Keyboard(page).to("css:button[formaction$='/check']");
            page.keyboard().press("Enter");
            assertThat(page.getByText("Everything fits")).isVisible();
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.getAttribute('href')");
    }
}
