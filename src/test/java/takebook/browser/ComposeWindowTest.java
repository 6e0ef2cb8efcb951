package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.asset.Asset;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.job.Jobs;
import takebook.people.Role;
import takebook.prompt.NewPrompt;
import takebook.prompt.Prompts;

/** The composer and the shelves beside it in a real browser. */
@TakebookTest
class ComposeWindowTest {

    @Inject
    Library library;

    @Inject
    Elements elements;

    @Inject
    Prompts prompts;

    @Inject
    Jobs jobs;

    @Test
    void the_price_follows_the_seconds_and_the_words_are_kept_without_a_click() {
        try (var window = Window.open(Look.WIDE, Role.PRODUCER)) {
            var page = begin(window, "Text to video");
            assertThat(page.getByText("1 to do before it can be issued")).isVisible();

            page.getByLabel("Prompt", exactly()).fill("rain on a tin roof");
            page.locator("label.segment").filter(withText("8")).click();

            assertThat(page.locator(".price")).hasText("$0.672");
            assertThat(page.locator(".composer-todo")).isHidden();
            page.reload();
            assertThat(page.getByLabel("Prompt", exactly())).hasValue("rain on a tin roof");
            window.mustBeClean();
        }
    }

    @Test
    void a_draft_is_filled_from_the_shelves_and_issued() {
        Asset picture = library.photo();
        ElementVersion mara = mara();
        try (var window = Window.open(Look.WIDE, Role.PRODUCER)) {
            var page = begin(window, "Combine references");
            page.getByLabel("Prompt", exactly()).fill("walks along the pier holding");
            page.getByRole(AriaRole.BUTTON, named("Add an element")).click();
            page.locator("button[name=element][value='%d']".formatted(mara.id())).click();
            page.getByRole(AriaRole.BUTTON, named("Add a picture")).click();
            page.locator("button[name=asset][value='%d']".formatted(picture.id())).click();

            assertThat(page.getByText("never named in the prompt")).hasCount(2);
            page.getByLabel("Prompt", exactly()).click();
            page.keyboard().press("Control+Home");
            page.getByRole(AriaRole.BUTTON, named("@element_1")).and(page.locator(".token")).click();
            page.keyboard().press("Control+End");
            page.getByRole(AriaRole.BUTTON, named("@image_1")).and(page.locator(".token")).click();
            assertThat(page.getByLabel("Prompt", exactly())).hasValue("@element_1 walks along the pier holding @image_1");

            page.getByRole(AriaRole.BUTTON, named("Issue")).dblclick();
            page.waitForURL("**/generations/*");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
            window.mustBeClean();
        }
    }

    @Test
    void nobody_is_kept_out_of_these_pages() {
        Asset clip = library.clip();
        ElementVersion mara = mara();
        var words = prompts.create(new NewPrompt("Pier", null, "@element_1 walks along the pier, soft morning light", "for the teaser"));
        jobs.runDue();
        for (var look : List.of(Look.WIDE, Look.NARROW_DARK)) {
            try (var window = Window.open(look, Role.PRODUCER)) {
                var draft = begin(window, "Edit a video").url();
                for (String path : List.of("/compose", "/compose?edit=" + clip.id(), draft, draft + "/library?for=video", draft + "/elements",
                        draft + "/prompts", draft + "/sent-as", "/elements", mara.url(), "/elements/new", "/prompts", words.url(),
                        "/prompts/new", "/projects")) {
                    window.go(path);
                    assertThat(window.barriers()).as(path + " in " + look).isEmpty();
                    assertThat(window.overflow()).as("width of " + path + " in " + look).isZero();
                }
                window.mustBeClean();
            }
        }
    }

    private ElementVersion mara() {
        return elements.create(new NewElement("Mara", "character", null, List.of(library.photo().id(), library.photo().id(), library.photo().id()),
                "the red jacket", List.of("crimson coat"), null));
    }

    private static Page begin(Window window, String intent) {
        var page = window.go("/compose");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(intent)).click();
        page.waitForURL("**/compose/*");
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
