package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.asset.Assets;
import takebook.asset.edit.AssetEdit;
import takebook.job.Jobs;
import takebook.people.Role;
import takebook.search.Search;

/** The one grid, with the keyboard alone and without a script. */
@TakebookTest
class GridTest {

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Jobs jobs;
    @Inject
    Search search;

    @Test
    void files_are_looked_at_rated_selected_and_changed_by_keys_alone() {
        String list = three();
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go(list);
            page.locator("[data-grid-keys] a.clip-card-link").first().focus();

            page.keyboard().press("Space");
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Quick look"))).isVisible();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Space");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

            page.keyboard().press("4");
            assertThat(page.locator(".clip-card").nth(1)).hasAttribute("data-rating", "4");

            page.keyboard().press("Shift+ArrowRight");
            assertThat(page.getByText("2 selected")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByText("2 selected")).isHidden();
            page.keyboard().press("x");
            page.keyboard().press("b");
            assertThat(window.heading("Change 1 file")).isVisible();
            org.assertj.core.api.Assertions.assertThat(window.barriers()).isEmpty();
            window.mustBeClean();
        }
    }

    @Test
    void more_is_added_to_the_grid_and_can_be_selected_with_what_was_there() {
        String list = three() + "&limit=2";
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go(list);
            var keys = new Keyboard(page).to("Show more").press("Enter");
            assertThat(page.locator(".clip-card")).hasCount(3);
            assertThat(page.locator(".clip-card-link").last()).isFocused();
            keys.press("Shift+ArrowLeft");
            assertThat(page.getByText("2 selected")).isVisible();
            assertThat(page.locator("nav.pager")).hasCount(0);

            page.reload();
            assertThat(page.locator(".clip-card")).hasCount(1);
            window.mustBeClean();
        }
    }

    @Test
    void the_table_has_the_keys_of_the_grid_and_keeps_its_look() {
        String list = three() + "&limit=2";
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go(list);
            page.keyboard().press("v");
            assertThat(page).hasURL(Pattern.compile(".*view=table.*q=.*"));
            window.go(list + "&view=table");
            new Keyboard(page).to("Show more").press("Enter");
            var rows = page.locator("tbody tr");
            assertThat(rows).hasCount(3);
            assertThat(rows.last().getByRole(AriaRole.LINK).first()).isFocused();

            page.keyboard().press("ArrowUp");
            page.keyboard().press("k");
            page.keyboard().press("3");
            assertThat(rows.first()).hasAttribute("data-rating", "3");
            page.keyboard().press("Space");
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Quick look"))).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Escape");
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page.getByText("2 selected")).isVisible();
            org.assertj.core.api.Assertions.assertThat(window.barriers()).isEmpty();
            page.keyboard().press("b");
            assertThat(window.heading("Change 2 files")).isVisible();
            window.mustBeClean();
        }
    }

    @Test
    void without_a_script_files_are_chosen_by_their_boxes_and_filters_by_a_link() {
        String list = three();
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go(list);
            page.locator(".clip-card-check input").first().check();
            page.locator(".clip-card-check input").nth(2).check();
            window.press("Change…");
            assertThat(window.heading("Change 2 files")).isVisible();
            window.fill("Add tags", "from the box");
            window.press("See what would change");
            assertThat(page.getByText("2 would change")).isVisible();
            window.press("Change 2 files");
            assertThat(page.getByText("2 files were changed")).isVisible();
            window.press("Undo");
            assertThat(page.getByText("Taken back.")).isVisible();

            window.go(list);
            window.follow("Show filters");
            assertThat(page).hasURL(Pattern.compile(".*filters=true.*"));
            var filters = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Filters"));
            filters.getByRole(AriaRole.LINK).first().click();
            assertThat(filters).isVisible();
        }
    }

    /** Three photos with posters, and the address of the list that shows these. */
    private String three() {
        String tag = "grid" + System.nanoTime();
        for (int i = 0; i < 3; i++) {
            var photo = library.photo();
            assets.change(photo.id(), 0, new AssetEdit("photo " + i, null, List.of(tag), null, null));
        }
        jobs.runDue();
        search.catchUp();
        return "/assets?q=tag:" + tag;
    }
}
