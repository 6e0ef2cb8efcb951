package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import takebook.Copies;
import takebook.Library;
import takebook.Samples;
import takebook.Scenes;
import takebook.TakebookTest;
import takebook.asset.Asset;
import takebook.asset.edit.AssetEdit;
import takebook.asset.Assets;
import takebook.asset.disposal.HoldKind;
import takebook.asset.disposal.Holds;
import takebook.asset.quality.Quality;
import takebook.job.Jobs;
import takebook.people.Role;

/** What a curator does all day, without JavaScript. */
@TakebookTest
class ShelvesNoScriptTest {

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Quality quality;
    @Inject
    Holds holds;
    @Inject
    Jobs jobs;

    @Test
    void an_element_gets_a_second_version_without_a_script() {
        String word = "plain" + Samples.newSeed();
        named(library.photo(), "profile " + word);
        named(library.photo(), "frontal " + word);
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go("/elements/new");
            window.press("Create element");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least one picture");
            page.locator("#field-name").fill(word);
            window.press("Add profile " + word);
            window.press("Add frontal " + word);
            window.press("Move frontal " + word + " earlier");
            window.press("Keep as a draft");
            window.press("Publish");
            assertThat(page.getByText("published").first()).isVisible();

            window.follow("New version");
            window.press("Take out profile " + word);
            window.press("Publish version");
            assertThat(window.heading(word + " v2")).isVisible();
            window.follow("Compare with v1");
            assertThat(window.heading(word + ", v1 and v2")).isVisible();
            window.follow("Version 1");
            assertThat(page.getByText("The newest is version 2")).isVisible();
        }
    }

    @Test
    void files_are_sent_described_and_one_taken_out_without_a_script() throws IOException {
        var words = Files.writeString(Samples.newFile("words.jpg"), "these are only words");
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go("/upload");
            page.getByLabel("Choose files").setInputFiles(new Path[] {Samples.photo(Samples.newSeed()), words});
            window.fill("Tags", "from the form");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, exactly("Upload")).click();
            assertThat(page.locator(".upload-file").first()).containsText("Ready");
            assertThat(page.locator(".upload-file").last()).containsText("Refused");

            window.press("Remove words.jpg");
            assertThat(page.locator(".upload-file")).hasCount(1);
            window.fill("Tags", "from the form, and later");
            window.press("Save and add to those here");
            assertThat(page.getByText("are being added to every asset")).isVisible();
            jobs.runDue();
            page.locator(".upload-file-name a").click();
            assertThat(page.getByLabel("Tags")).hasValue(Pattern.compile(".*and later.*"));
        }
    }

    @Test
    void copies_are_merged_and_set_apart_without_a_script() {
        var scene = Scenes.landscape(Samples.newSeed(), 900, 640);
        var original = measured(Copies.save(scene, "original.png"), "the original");
        measured(Copies.save(Copies.scaled(scene, 0.5), "smaller.png"), "the smaller one");
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go("/assets/likeness?of=" + original.id());
            page.getByLabel("Keep the smaller one").check();
            window.press("Merge into the chosen one");
            assertThat(page.getByText("1 merged into the smaller one")).isVisible();
            window.press("Undo");
            window.press("Not copies");
            window.go("/assets/likeness?of=" + original.id());
            assertThat(page.getByText("Nothing in the library looks like this file")).isVisible();
        }
    }

    @Test
    void what_is_held_is_hidden_and_brought_back_and_not_purged_without_a_script() {
        var photo = library.photo();
        var better = library.photo();
        holds.hold(photo.id(), HoldKind.REVIEW, "review 12", "A client looks at it");
        try (var window = Window.open(Look.PLAIN, Role.CURATOR, Role.ADMIN)) {
            var page = window.go(photo.url());
            window.follow("State the rights");
            page.getByLabel("By what right").selectOption(new SelectOption().setIndex(1));
            page.getByRole(AriaRole.MAIN).getByLabel("From").fill("2026-05-01");
            page.getByRole(AriaRole.MAIN).getByLabel("Until").fill("2026-04-01");
            page.locator("main form[action$='/rights'] button[type=submit]").first().click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();

            window.go(photo.url());
            window.follow("Hide or purge");
            assertThat(page.getByText("It cannot be purged while something holds it.")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hide").setExact(true)).click();
            assertThat(page.getByText("Hidden by")).isVisible();
            window.press("Bring back");
            assertThat(page.getByText("Hidden by")).hasCount(0);

            window.follow("Replace");
            window.fill("Number of the asset", String.valueOf(better.id()));
            window.fill("How do you know?", "The client sent it anew");
            window.press("Claim");
            assertThat(page.getByText("Newer revision")).isVisible();
        }
    }

    @Test
    void a_clip_is_filed_tried_and_cut_without_a_script() {
        var clip = library.clip();
        jobs.runDue();
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go(clip.url());
            window.follow("File as motion reference");
            window.press("File it");
            page.locator("summary").filter(new Locator.FilterOptions().setHasText("Note a trial")).click();
            window.press("Add to the log");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say how it went");
            page.getByLabel("partly").check();
            window.fill("What was odd", "it drifts");
            window.press("Add to the log");
            assertThat(page.getByText("it drifts")).isVisible();

            page.locator("#field-to").fill("2");
            window.press("Save the part");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("3 to 10 seconds");
            page.locator("#field-to").fill("3.5");
            window.press("Save the part");
            assertThat(window.heading("File as motion reference")).isVisible();
        }
    }

    @Test
    void shots_are_pasted_and_a_collection_is_put_in_order_without_a_script() {
        var first = named(library.photo(), "the first");
        var second = named(library.photo(), "the second");
        try (var window = Window.open(Look.PLAIN, Role.CURATOR)) {
            var page = window.go("/projects");
            window.fill("Name", "Plain " + Samples.newSeed());
            window.press("Create");
            page.locator("#field-shots").fill("Sh 010: a heron at dawn\nSh 020: the pier");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add shots")).click();
            window.follow("Delivered");
            assertThat(page.getByText("No shot is delivered")).isVisible();

            window.go("/collections");
            window.fill("Name", "Plain " + Samples.newSeed());
            window.press("Create collection");
            page.locator("summary").click();
            window.fill("Numbers of assets", first.id() + ", " + second.id());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
            window.press("Move the first later");
            assertThat(page.locator(".clip-card-title")).hasText(new String[] {"the second", "the first"});
        }
    }

    private Asset measured(Path file, String title) {
        var asset = named(library.add(file, file.getFileName().toString()), title);
        quality.measure(asset.id());
        return asset;
    }

    private Asset named(Asset asset, String title) {
        return assets.change(asset.id(), 0, new AssetEdit(title, null, List.of(), null, null));
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
