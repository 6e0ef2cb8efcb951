package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.people.Role;

/** What is around every page: rail, search, menu, keys, appearance. */
@TakebookTest
class ShellTest {

    @Test
    void the_rail_leads_only_where_somebody_may_go() {
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            window.go("/");
            var places = window.page().getByRole(AriaRole.NAVIGATION, named("Main")).getByRole(AriaRole.LINK).allInnerTexts();

            assertThat(places).contains("Today", "Library", "Queue").doesNotContain("Upload", "Compose", "Audit", "People", "Jobs");
        }
    }

    @Test
    void slash_goes_to_the_search_and_a_word_finds_its_way() {
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            var page = window.go("/");
            page.keyboard().press("/");
            page.keyboard().type("pier");
            page.keyboard().press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=pier"));
            assertThat(page.getByRole(AriaRole.SEARCHBOX, named("Search everything"))).hasValue("pier");
        }
    }

    @Test
    void the_question_mark_lists_the_keys_that_work_here_and_they_do() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            var page = window.go("/");
            page.keyboard().press("?");
            var keys = page.getByRole(AriaRole.DIALOG, named("Keyboard shortcuts"));
            assertThat(keys).isVisible();
            assertThat(keys).containsText("Library");
            assertThat(window.barriers()).isEmpty();
            page.keyboard().press("Escape");
            assertThat(keys).isHidden();

            page.keyboard().press("g");
            page.keyboard().press("l");
            assertThat(page).hasURL(Pattern.compile(".*/assets"));
        }
    }

    @Test
    void single_keys_can_be_switched_off() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            var page = window.go("/");
            page.keyboard().press("?");
            page.getByLabel("Single-key shortcuts").uncheck();
            page.keyboard().press("Escape");

            page.keyboard().press("/");
            assertThat(page.getByRole(AriaRole.SEARCHBOX, named("Search everything"))).not().isFocused();
        }
    }

    @Test
    void the_chosen_appearance_stays_with_and_without_javascript() {
        for (var look : List.of(Look.WIDE, Look.PLAIN)) {
            try (var window = Window.open(look, Role.VIEWER)) {
                var page = window.go("/");
                page.getByRole(AriaRole.BUTTON, namedLike("Account: ")).click();
                page.getByRole(AriaRole.BUTTON, named("Dark")).click();
                assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

                window.go("/assets");
                assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            }
        }
    }

    @Test
    void on_a_telephone_the_rail_waits_behind_a_button_without_javascript_too() {
        try (var window = Window.open(new Look(false, Look.NARROW.scheme(), Look.NARROW.width(), Look.NARROW.height()), Role.VIEWER)) {
            var page = window.go("/");
            var library = page.getByRole(AriaRole.NAVIGATION, named("Main")).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Library"));
            assertThat(library).isHidden();

            page.getByRole(AriaRole.BUTTON, named("Menu")).click();
            library.click();

            assertThat(page).hasURL(Pattern.compile(".*/assets"));
        }
    }

    @Test
    void the_first_tab_stop_skips_to_the_content() {
        try (var window = Window.open(Look.WIDE, Role.VIEWER)) {
            var page = window.go("/assets");
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, named("Skip to content"))).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions namedLike(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
