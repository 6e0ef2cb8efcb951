package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.people.Role;

/** The main job as a producer does it: from two words and a picture to a take, and on from the take. */
@TakebookTest
class MainFlowTest {

    private static final double A_RENDER = 120_000;

    @Test
    void a_draft_becomes_a_take_which_is_issued_again_and_edited() {
        var trip = Trip.once();
        String word = "kestrel" + Samples.newSeed();
        try (var room = BackRoom.open(); var window = Window.open(Look.WIDE, Role.PRODUCER)) {
            compose(window, "@element_1 walks along the pier and looks at @image_1, a " + word + " above her, slow tracking shot");

            String generation = watchItFinish(window);
            window.follow("Open take");
            assertThat(window.page().getByRole(AriaRole.GROUP, named("Player"))).isVisible();
            String take = window.page().url();
            assertThat(window.page().getByRole(AriaRole.MAIN)).containsText(word);

            seeItsLineage(window);
            issueAgain(window, generation);
            edit(window, take);
            find(window, word, take);
            window.mustBeClean();
            assertThat(trip.take()).isPositive();
        }
    }

    private static void compose(Window window, String prompt) {
        window.go("/compose");
        window.press("Combine references");
        window.press("Issue");
        assertThat(window.page().getByRole(AriaRole.ALERT).first()).isVisible();

        window.press("Add an element");
        window.press("Mara");
        window.press("Add a picture");
        window.press("The pier at dawn");
        window.fill("Prompt", prompt);
        window.page().getByLabel("3", new Page.GetByLabelOptions().setExact(true)).check();
        window.press("Check");
        assertThat(window.page().getByText("Everything fits")).isVisible();
        assertThat(window.page().getByRole(AriaRole.REGION, named("Price and issue"))).containsText("pretend money");
        window.press("Issue");
    }

    /** The page of the generation changes by itself until the take is there. Answers with its address. */
    private static String watchItFinish(Window window) {
        assertThat(window.page()).hasURL(Pattern.compile(".*/generations/\\d+"));
        assertThat(window.link("Open take")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_RENDER));
        assertThat(window.page().getByText("Sandbox render, not Kling").first()).isVisible();
        return window.page().url();
    }

    private static void seeItsLineage(Window window) {
        window.follow("Lineage");
        assertThat(window.heading("Lineage of")).isVisible();
        for (String cause : new String[] {"Mara", "The pier at dawn"}) {
            assertThat(window.link(cause)).isVisible();
        }
    }

    private static void issueAgain(Window window, String generation) {
        window.page().navigate(generation);
        window.follow("Re-issue");
        window.press("Re-issue");
        String again = watchItFinish(window);
        assertThat(again).isNotEqualTo(generation);
        assertThat(window.page().getByText("Re-issue of").first()).isVisible();
    }

    private static void edit(Window window, String take) {
        window.page().navigate(take);
        window.follow("Edit this take");
        window.press("Make this draft");
        window.fill("Prompt", "Keep everything else in @video_1 unchanged, add low fog over the water");
        window.press("Issue");
        watchItFinish(window);
        window.follow("Open take");
        window.follow("Lineage");
        assertThat(linkTo(window, take)).isVisible();
    }

    private static Locator linkTo(Window window, String address) {
        String path = address.replaceFirst("https?://[^/]+", "");
        return window.page().getByRole(AriaRole.MAIN).locator("a[href='%s']".formatted(path)).first();
    }

    private static void find(Window window, String word, String take) {
        var page = window.page();
        page.keyboard().press("/");
        page.keyboard().type(word);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + word));
        for (int i = 0; i < 20 && linkTo(window, take).count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(linkTo(window, take)).isVisible();
        assertThat(page.getByText(word).first()).isVisible();
        assertThat(window.barriers()).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
