package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.people.Role;

/** The same without JavaScript: reading, searching, composing and issuing are links and forms. */
@TakebookTest
class NoScriptTest {

    private static final int RELOADS = 120;

    @Test
    void the_library_a_take_its_lineage_and_its_recipe_can_be_read() {
        var trip = Trip.once();
        try (var window = Window.open(Look.PLAIN, Role.VIEWER)) {
            var page = window.go("/assets");
            assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Library"))).isVisible();

            window.go("/assets/" + trip.take());
            assertThat(page.locator("video[controls]")).isVisible();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(Trip.WORD);

            window.follow("Lineage");
            assertThat(window.link("Mara")).isVisible();
            assertThat(window.link("The pier at dawn")).isVisible();
            window.follow("One level of causes more");
            assertThat(window.link("The pier at night")).isVisible();

            window.go("/generations/" + trip.generation());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Recipe"))).isVisible();
            window.go("/generations/" + trip.failure());
            assertThat(page.getByText("failed").first()).isVisible();
        }
    }

    @Test
    void a_word_of_the_prompt_finds_the_take() {
        var trip = Trip.once();
        try (var window = Window.open(Look.PLAIN, Role.VIEWER)) {
            var page = window.go("/");
            page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search everything")).fill(Trip.WORD);
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + Trip.WORD));
            var take = page.getByRole(AriaRole.MAIN).locator("a[href='/assets/%d']".formatted(trip.take())).first();
            for (int i = 0; i < 20 && take.count() == 0; i++) {
                page.waitForTimeout(500);
                page.reload();
            }
            assertThat(take).isVisible();
        }
    }

    @Test
    void a_draft_is_composed_checked_and_issued() {
        try (var room = BackRoom.open(); var window = Window.open(Look.PLAIN, Role.PRODUCER)) {
            var page = window.go("/compose");
            window.press("Text to video");
            window.press("Issue");
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();

            window.fill("Prompt", "A lighthouse keeper climbs the spiral stairs, lantern in hand; the camera follows close behind; warm light on wet stone");
            window.press("Check");
            assertThat(page.getByText("Everything fits")).isVisible();
            window.press("Issue");
            assertThat(page).hasURL(Pattern.compile(".*/generations/\\d+"));

            var take = window.link("Open take");
            for (int i = 0; i < RELOADS && take.count() == 0; i++) {
                page.waitForTimeout(1000);
                page.reload();
            }
            take.click();
            assertThat(page.locator("video[controls]")).isVisible();
        }
    }
}
