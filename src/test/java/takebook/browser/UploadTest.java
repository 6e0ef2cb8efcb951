package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(page.getByLabel("Progress of " + photo.getFileName())).hasAttribute("value", "100");

            page.getByLabel("Choose files").setInputFiles(photo);
            assertThat(page.getByText("Already here")).isVisible();
            assertThat(window.barriers()).isEmpty();
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

            assertThat(window.heading("Uploaded")).isVisible();
            window.follow(photo.getFileName().toString());
            assertThat(page.getByLabel("Tags")).hasValue("harbour, dusk");
        }
    }

    private static Locator file(Window window, Path file) {
        return window.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Files"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(file.getFileName().toString()))
                .first();
    }
}
