package takebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.inject.Inject;
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
import takebook.asset.quality.Quality;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.Generations;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.people.Role;
import takebook.search.Search;

/** What a curator does all day, with the keyboard alone; after each form the focus is where the work goes on. */
@TakebookTest
class ShelvesKeyboardTest {

    private static final Pattern SHOT = Pattern.compile(".*/projects/(\\d+)/shots/(\\d+)");

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Quality quality;
    @Inject
    Generations generations;
    @Inject
    takebook.generation.BackRoom backRoom;
    @Inject
    Search search;

    @Test
    void a_curator_merges_copies_and_takes_it_back_with_keys_alone() {
        var scene = Scenes.landscape(Samples.newSeed(), 900, 640);
        var original = measured(Copies.save(scene, "original.png"), "the original");
        measured(Copies.save(Copies.scaled(scene, 0.5), "smaller.png"), "the smaller one");
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/assets/likeness?of=" + original.id());
            var keys = new Keyboard(page);

            keys.to("css:input[name=keep]").press("ArrowDown");
            keys.send("Merge into the chosen one");
            assertThat(page.getByText("1 merged into the smaller one")).isVisible();
            keys.mustBeAt("Copies");

            keys.send("Undo");
            assertThat(page.getByRole(AriaRole.RADIO)).hasCount(2);
            keys.mustBeAt("Copies of the smaller one");
            window.mustBeClean();
        }
    }

    @Test
    void an_element_is_put_together_and_its_second_version_approved_with_keys_alone() {
        String word = "keyed" + Samples.newSeed();
        named(library.photo(), "profile " + word);
        named(library.photo(), "frontal " + word);
        try (var window = Window.open(Look.WIDE, Role.CURATOR, Role.APPROVER)) {
            var page = window.go("/elements/new");
            var keys = new Keyboard(page);

            keys.send("Create element").mustBeAt("2 things need changing");
            keys.press("Tab", "Enter").mustBeAt("Name");
            keys.type(word);
            keys.send("Add frontal " + word).mustBeAt("Add profile " + word);
            keys.send("Create element").mustBeAt(word + " v1");

            keys.leave("n").send("Add profile " + word).send("Publish version").mustBeAt(word + " v2");
            keys.leave("[");
            assertThat(window.heading(word + " v1")).isVisible();
            keys.leave("]").send("Approve").mustBeAt("State");
            assertThat(page.getByText("approved").first()).isVisible();
            keys.leave("d");
            assertThat(window.heading(word + ", v1 and v2")).isVisible();
            window.mustBeClean();
        }
    }

    @Test
    void shots_are_pasted_and_a_take_is_picked_and_rated_with_keys_alone() {
        try (var window = Window.open(Look.WIDE, Role.CURATOR, Role.PRODUCER)) {
            var page = window.go("/projects");
            var keys = new Keyboard(page);

            keys.write("Name", "By keys " + Samples.newSeed()).leave("Enter");
            keys.press("n").mustBeAt("Shots");
            keys.type("Sh 010: a heron at dawn\nSh 020: the pier").send("Add shots");
            keys.leave("]");
            assertThat(page).hasURL(Pattern.compile(".*status=idea"));
            keys.mustBeAt("By keys");
            keys.send("Sh 010");
            long take = takeFor(page);
            page.reload();

            keys.to("css:[data-asset='%d'] .clip-card-link".formatted(take)).press("p");
            assertThat(page.locator("[data-asset]")).hasAttribute("data-flag", "picked");
            keys.press("4");
            assertThat(page.locator("[data-asset]")).hasAttribute("data-rating", "4");
            assertThat(page.getByText("Rated 4 of 5")).hasCount(1);
            keys.press("-");
            assertThat(page.locator("[data-asset]")).hasAttribute("data-flag", "passed");
            window.mustBeClean();
        }
    }

    @Test
    void a_collection_is_put_in_order_with_keys_alone() {
        var first = named(library.photo(), "the first");
        var second = named(library.photo(), "the second");
        var third = named(library.photo(), "the third");
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/collections");
            var keys = new Keyboard(page);

            keys.write("Name", "By keys " + Samples.newSeed()).leave("Enter");
            keys.press("n").mustBeAt("Numbers of assets");
            keys.type("%d, %d, %d".formatted(first.id(), second.id(), third.id())).leave("Enter");

            keys.send("Move the first later").mustBeAt("Move the first later");
            keys.leave("Enter").mustBeAt("Move the first earlier");
            assertThat(page.locator(".clip-card-title")).hasText(new String[] {"the second", "the third", "the first"});

            keys.press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Extend the selection");
            keys.press("Escape").mustBeAt("Move the first earlier");
            window.mustBeClean();
        }
    }

    @Test
    void a_search_is_saved_and_mended_with_keys_alone() {
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/search?q=kind:image");
            var keys = new Keyboard(page);

            keys.leave("s").write("Name", "By keys " + Samples.newSeed()).leave("Enter").mustBeAt("By keys");
            keys.press("n").write("Query", "kindd:image").leave("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("kindd");
            keys.mustBeAt("Save");
            keys.press("n").write("Query", "kind:image").leave("Enter").mustBeAt("Rename, mend");
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            window.mustBeClean();
        }
    }

    @Test
    void the_files_of_an_upload_are_walked_and_one_taken_out_with_keys_alone() {
        try (var window = Window.open(Look.WIDE, Role.CURATOR)) {
            var page = window.go("/upload");
            var keys = new Keyboard(page);
            page.getByLabel("Choose files").setInputFiles(new Path[] {Samples.photo(Samples.newSeed()), Samples.photo(Samples.newSeed())});
            assertThat(page.getByText("2 of 2 files")).isVisible();

            keys.to("css:.upload-file").press("ArrowDown", "Delete");
            assertThat(page.locator(".upload-file")).hasCount(1);
            assertThat(page.locator(".upload-file")).isFocused();
            keys.leave("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/assets/\\d+"));
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

    /** A take for the shot whose board this page shows. */
    private long takeFor(Page page) {
        var shot = SHOT.matcher(page.url());
        if (!shot.matches()) {
            throw new AssertionError("no shot: " + page.url());
        }
        var request = new GenerationRequest(Long.parseLong(shot.group(1)), Long.parseLong(shot.group(2)), "sandbox", Mode.TEXT_TO_VIDEO, Tier.STD,
                "A heron stands in shallow water, slow camera", null, List.of(), new Parameters(3, "16:9", false), List.of());
        long take = backRoom.finish(generations.issue(request, null).id()).takes().getFirst().asset();
        search.catchUp();
        return take;
    }
}
