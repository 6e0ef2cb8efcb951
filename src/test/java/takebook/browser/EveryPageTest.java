package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.people.Role;

/** What holds for every page, whatever it shows: found by following the links from the home page. */
@TakebookTest
class EveryPageTest {

    private static SiteMap site(Window window) {
        Trip.once();
        return SiteMap.once(window);
    }

    @Test
    void no_link_picture_or_script_leads_nowhere() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            var site = site(window);

            assertThat(site.pages().keySet()).contains("/", "/assets", "/assets/#", "/elements/#", "/prompts/#", "/compose", "/queue",
                    "/generations", "/generations/#", "/lineage/#", "/upload", "/audit", "/people", "/jobs", "/me");
            assertThat(site.broken()).isEmpty();
        }
    }

    @Test
    void every_refreshing_part_finds_its_place() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            assertThat(site(window).targetless()).isEmpty();
        }
    }

    @Test
    void nothing_is_inline_on_any_page() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            assertThat(site(window).inline()).isEmpty();
        }
    }

    @Test
    void every_page_is_accessible_light_and_dark_and_breaks_no_policy() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            var barriers = new ArrayList<String>();
            for (String path : site(window).onePageOfEachShape()) {
                window.go(path);
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    window.page().emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                    window.barriers().forEach(barrier -> barriers.add(path + " " + scheme + ": " + barrier));
                    window.keepPicture(path + "-" + scheme);
                }
            }
            assertThat(barriers).isEmpty();
            window.mustBeClean();
        }
    }

    @Test
    void every_page_fits_a_telephone_and_a_cinema_screen() {
        try (var window = Window.open(Look.NARROW, Role.ADMIN)) {
            var tooWide = new ArrayList<String>();
            for (String path : site(window).onePageOfEachShape()) {
                for (int width : List.of(360, 768, 2560)) {
                    window.page().setViewportSize(width, 800);
                    window.go(path);
                    if (width == 360) {
                        window.keepPicture(path + "-narrow");
                    }
                    if (window.overflow() > 0) {
                        tooWide.add("%s is %d pixels too wide for %d".formatted(path, window.overflow(), width));
                    }
                }
            }
            assertThat(tooWide).isEmpty();
        }
    }

    @Test
    void every_page_has_one_heading_and_a_title_of_its_own() {
        try (var window = Window.open(Look.WIDE, Role.ADMIN)) {
            for (String path : site(window).onePageOfEachShape()) {
                window.go(path);
                assertThat(window.page().locator("h1").count()).as("headings of " + path).isEqualTo(1);
                assertThat(window.page().title()).as("title of " + path).endsWith("· Takebook").doesNotStartWith("Takebook");
            }
        }
    }

    @Test
    void the_pages_before_log_in_are_accessible_too() {
        for (var look : List.of(Look.WIDE, Look.DARK, Look.NARROW)) {
            try (var window = Window.open(look)) {
                window.go("/login");
                assertThat(window.barriers()).isEmpty();
                assertThat(window.overflow()).isZero();
                window.mustBeClean();
            }
        }
    }
}
