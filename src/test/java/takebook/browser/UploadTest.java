package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.people.Role;

/** Files go in, and each says what became of it. */
@TakebookTest
class UploadTest {

    @Test
    void each_file_has_its_bar_and_says_what_became_of_it() throws IOException {
        var photo = Samples.photo(Samples.newSeed());
        var clip = Samples.clip(Samples.newSeed());
        var words = Files.writeString(Samples.newFile("holiday.jpg"), "these are only words");
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/upload");
            page.getByLabel("Choose files").setInputFiles(new Path[] {photo, clip, words});

            assertThat(file(window, photo)).containsText("Ready");
            assertThat(file(window, clip)).containsText("Ready");
            assertThat(file(window, words)).containsText("Refused");
            assertThat(page.getByText("3 of 3 files")).isVisible();

            page.navigate("/upload");
            page.getByLabel("Choose files").setInputFiles(photo);
            assertThat(file(window, photo)).containsText("Already here");
            assertThat(window.barriers()).isEmpty();
        }
    }

    @Test
    void what_a_lost_connection_and_a_refresh_left_open_is_finished_by_choosing_the_files_again() {
        var photos = LongStream.range(0, 8).mapToObj(_ -> Samples.photo(Samples.newSeed())).toArray(Path[]::new);
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/upload");
            var sent = new AtomicInteger();
            page.route(address -> address.endsWith("/upload/files"), route -> {
                if (sent.incrementAndGet() > 3) {
                    route.abort("internetdisconnected");
                } else {
                    route.resume();
                }
            });
            page.getByLabel("Choose files").setInputFiles(photos);
            assertThat(page.getByText("Paused, will retry in")).isVisible();
            page.unrouteAll();
            page.onDialog(dialog -> dialog.accept());
            page.reload();

            assertThat(page.getByText("files are unfinished")).isVisible();
            page.getByLabel("Choose files").setInputFiles(photos);
            assertThat(page.getByText("8 of 8 files")).isVisible();
            for (Path photo : photos) {
                assertThat(file(window, photo)).containsText("Ready");
            }
            page.reload();
            assertThat(page.getByText("8 of 8 files done")).isVisible();
        }
    }

    @Test
    void without_javascript_a_form_says_the_same_on_a_page() {
        var photo = Samples.photo(Samples.newSeed());
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go("/upload");
            page.getByLabel("Choose files").setInputFiles(photo);
            window.fill("Tags", "harbour, dusk");
            window.press("Upload");

            assertThat(page.getByText("1 of 1 file done")).isVisible();
            window.follow(photo.getFileName().toString());
            assertThat(page.getByLabel("Tags")).hasValue("harbour, dusk");
        }
    }

    private static Locator file(Window window, Path file) {
        return window.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Files of this upload"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(file.getFileName().toString()))
                .first();
    }
}
