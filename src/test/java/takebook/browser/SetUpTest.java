package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import takebook.TakebookTest;

/**
 * The first visit to a house nobody has entered. A test profile of its own gives it an application of its own, over a database
 * of its own; the three visits follow each other.
 */
@TakebookTest
@TestProfile(SetUpTest.FreshHouse.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpTest {

    private static final String PASSWORD = "the tide comes in at six";

    public static final class FreshHouse implements QuarkusTestProfile {}

    @Test
    @Order(1)
    void the_first_visitor_makes_the_administrator_and_is_shown_where_to_begin() {
        try (var window = Window.open(Look.WIDE)) {
            var page = window.go("/");
            assertThat(page).hasURL(Pattern.compile(".*/setup"));
            assertThat(window.barriers()).isEmpty();

            page.getByLabel("Account").fill("ana");
            page.getByLabel("Your name").fill("Ana");
            page.getByLabel("Password").fill("short");
            button(page, "Make the account").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Account")).hasValue("ana");

            page.getByLabel("Password").fill(PASSWORD);
            button(page, "Make the account").click();
            assertThat(heading(page, "Today")).isVisible();
            for (String step : List.of("Add references", "Make an element", "Compose")) {
                assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named(step)).first()).isVisible();
            }
            window.mustBeClean();
        }
    }

    @Test
    @Order(2)
    void logging_out_ends_the_session_and_logging_in_begins_another() {
        try (var window = Window.open(Look.NARROW)) {
            var page = window.go("/login");
            page.getByLabel("Account").fill("ana");
            page.getByLabel("Password").fill("not the password");
            button(page, "Log in").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

            page.getByLabel("Password").fill(PASSWORD);
            button(page, "Log in").click();
            assertThat(heading(page, "Today")).isVisible();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: Ana")).click();
            button(page, "Log out").click();
            assertThat(button(page, "Log in")).isVisible();
            page.navigate("/assets");
            assertThat(button(page, "Log in")).isVisible();
        }
    }

    @Test
    @Order(3)
    void every_page_of_an_empty_house_says_what_belongs_there() {
        try (var window = Window.open(Look.WIDE)) {
            var page = window.go("/login");
            page.getByLabel("Account").fill("ana");
            page.getByLabel("Password").fill(PASSWORD);
            button(page, "Log in").click();
            assertThat(heading(page, "Today")).isVisible();

            var barriers = new ArrayList<String>();
            for (String path : List.of("/", "/assets", "/upload", "/elements", "/prompts", "/projects", "/compose", "/queue", "/generations", "/search?q=nothing", "/audit", "/people", "/jobs")) {
                window.go(path);
                window.barriers().forEach(barrier -> barriers.add(path + ": " + barrier));
            }
            assertThat(barriers).isEmpty();
            window.mustBeClean();
        }
    }

    @Test
    @Order(4)
    void the_set_up_page_is_closed_once_somebody_has_used_it() {
        try (var window = Window.open(Look.WIDE)) {
            window.page().navigate("/setup");
            assertThat(button(window.page(), "Make the account")).isHidden();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
