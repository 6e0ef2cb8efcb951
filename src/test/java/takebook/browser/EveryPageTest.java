package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;

/** What holds for every page, whatever it shows: found by following the links from the home page. */
@TakebookTest
class EveryPageTest {

    private static SiteMap site(Window window) {
        return SiteMap.once(window, Curation.once().pages());
    }

    private static Window window() {
        return Window.open(Look.WIDE, Curation.once().curator());
    }

    @Test
    void no_link_picture_or_script_leads_nowhere() {
        try (var window = window()) {
            var site = site(window);

            assertThat(site.pages().keySet()).contains("/", "/assets", "/assets/#", "/elements/#", "/prompts/#", "/compose", "/queue",
                    "/generations", "/generations/#", "/lineage/#", "/upload", "/audit", "/people", "/jobs", "/me");
            assertThat(site.pages().keySet()).as("the pages of the library").contains("/assets/#/rights", "/assets/#/revision", "/assets/#/disposal",
                    "/assets/likeness", "/assets/likeness?", "/assets/set?", "/assets/care?", "/assets/bulk?", "/assets/bulk/#", "/upload/#",
                    "/elements/new", "/elements/#/versions/#", "/elements/#/diff/#..#", "/elements/#/new-version", "/elements/#/impact",
                    "/elements/out-of-date/#", "/projects/#", "/projects/#/elements", "/projects/#/rights", "/projects/#/shots/#",
                    "/motion", "/motion/#", "/motion/#/edit", "/motion/new", "/motion/new?", "/motion/categories/new", "/lineage/#/used-by",
                    "/collections", "/collections/#", "/search", "/search/saved", "/search/saved/#");
            assertThat(site.broken()).isEmpty();
        }
    }

    @Test
    void every_refreshing_part_finds_its_place() {
        try (var window = window()) {
            assertThat(site(window).targetless()).isEmpty();
        }
    }

    @Test
    void nothing_is_inline_on_any_page() {
        try (var window = window()) {
            assertThat(site(window).inline()).isEmpty();
        }
    }

    /** One visit of each page for all of it: opening a page is what takes the time. */
    @Test
    void every_page_is_accessible_light_and_dark_fits_every_screen_and_says_what_it_is() {
        try (var window = window()) {
            var faults = new ArrayList<String>();
            var paths = new ArrayList<>(site(window).onePageOfEachShape());
            paths.add("/assets?view=table");
            for (String path : paths) {
                window.page().setViewportSize(Look.WIDE.width(), Look.WIDE.height());
                look(window, ColorScheme.LIGHT);
                window.go(path);
                name(window).forEach(fault -> faults.add(path + " " + fault));
                window.barriers().forEach(barrier -> faults.add(path + " light: " + barrier));
                window.keepPicture(path + "-light");
                look(window, ColorScheme.DARK);
                window.faintWords().forEach(barrier -> faults.add(path + " dark: " + barrier));
                window.keepPicture(path + "-dark");
                tooWide(window).forEach(fault -> faults.add(path + " " + fault));
            }
            assertThat(faults).isEmpty();
            window.mustBeClean();
        }
    }

    private static void look(Window window, ColorScheme scheme) {
        window.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static List<String> name(Window window) {
        var faults = new ArrayList<String>();
        int headings = window.page().locator("h1").count();
        String title = window.page().title();
        if (headings != 1) {
            faults.add("has %d first headings".formatted(headings));
        }
        if (!title.endsWith("· Takebook") || title.startsWith("Takebook")) {
            faults.add("is called “%s”".formatted(title));
        }
        return faults;
    }

    private static List<String> tooWide(Window window) {
        var faults = new ArrayList<String>();
        for (int width : List.of(2560, 768, 360)) {
            window.widen(width);
            if (window.overflow() > 0) {
                faults.add("is %d pixels too wide for %d".formatted(window.overflow(), width));
            }
        }
        window.keepPicture(window.page().url().replaceFirst("^[a-z]+://[^/]+", "") + "-narrow");
        return faults;
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
