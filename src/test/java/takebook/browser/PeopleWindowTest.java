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
import takebook.Visitors;
import takebook.people.Role;

/** Accounts, log-in and the audit log in a real browser. */
@TakebookTest
class PeopleWindowTest {

    @Test
    void somebody_is_added_logs_in_where_they_wanted_to_go_and_out_again() {
        for (var look : List.of(Look.WIDE, Look.PLAIN)) {
            String account = "ana-" + System.nanoTime();
            try (var window = Window.open(look, Role.ADMIN)) {
                var page = window.go("/people");
                page.getByRole(AriaRole.TEXTBOX, named("Account")).fill(account);
                page.getByRole(AriaRole.TEXTBOX, named("Name")).fill("Ana");
                page.getByLabel("First password").fill("rain on a tin roof");
                page.getByLabel("Curator").check();
                page.getByRole(AriaRole.BUTTON, named("Add person")).click();
                assertThat(page.getByRole(AriaRole.HEADING, named("Ana"))).isVisible();
                window.mustBeClean();
            }
            try (var window = Window.open(look)) {
                var page = window.go("/me");
                page.getByRole(AriaRole.TEXTBOX, named("Account")).fill(account);
                page.getByLabel("Password").fill("rain on a tin roof");
                page.getByRole(AriaRole.BUTTON, named("Log in")).click();
                assertThat(page).hasURL(Pattern.compile(".*/me"));

                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: ")).click();
                page.getByRole(AriaRole.BUTTON, named("Log out")).click();
                assertThat(page).hasURL(Pattern.compile(".*/login"));
                window.mustBeClean();
            }
        }
    }

    @Test
    void a_wrong_password_is_said_and_the_name_is_kept() {
        try (var window = Window.open(Look.WIDE)) {
            var page = window.go("/login");
            page.getByRole(AriaRole.TEXTBOX, named("Account")).fill("nobody-" + System.nanoTime());
            page.getByLabel("Password").fill("wrong");
            page.getByRole(AriaRole.BUTTON, named("Log in")).click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("No account has this name and password.");
            assertThat(page.getByRole(AriaRole.TEXTBOX, named("Account"))).hasValue(Pattern.compile("nobody-.*"));
            assertThat(window.barriers()).isEmpty();
        }
    }

    @Test
    void a_token_is_made_and_shown_this_once() {
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/me");
            page.getByLabel("What it is for").fill("nightly import");
            page.getByLabel("Curator").check();
            page.getByRole(AriaRole.BUTTON, named("Make token")).click();
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("tbk_"))).isVisible();
            assertThat(window.barriers()).isEmpty();

            window.go("/me");
            assertThat(page.getByText("nightly import")).isVisible();
            assertThat(page.locator("#new-token")).hasCount(0);
            window.mustBeClean();
        }
    }

    @Test
    void nobody_is_kept_out_of_these_pages() {
        var person = Visitors.person(Role.PRODUCER, Role.AUDITOR);
        for (var look : List.of(Look.WIDE, Look.DARK, Look.NARROW)) {
            try (var window = Window.open(look, Role.ADMIN)) {
                for (String path : List.of("/me", "/people", "/people/" + person.id(), "/audit", "/audit?q=by:nobody-at-all", "/audit/1",
                        "/audit/verify")) {
                    window.go(path);
                    assertThat(window.barriers()).as(path + " in " + look).isEmpty();
                    assertThat(window.overflow()).as("width of " + path + " in " + look).isZero();
                }
                window.page().navigate("/people/987654321");
                assertThat(window.barriers()).as("problem page in " + look).isEmpty();
                window.mustBeClean();
            }
            try (var window = Window.open(look)) {
                window.go("/login");
                assertThat(window.barriers()).as("log-in in " + look).isEmpty();
                assertThat(window.overflow()).isZero();
                window.mustBeClean();
            }
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
