package takebook.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import takebook.Copies;
import takebook.Samples;
import takebook.Scenes;

/** Adds to a sample project what a library has after some weeks, for pictures of it: an upload, a copy, versions, lists. */
final class Furnishing {

    private static final List<String> PLACES = List.of(
            "Harbour in the morning", "Fog over the bay", "Cliffs at noon", "Forest edge", "Lake at dusk", "Northern coast");
    private static final double PATIENCE = 120_000;

    private final Page page;
    private final APIRequestContext requests;
    private final String token;

    Furnishing(Page page, String token) {
        this.page = page;
        this.requests = page.context().request();
        this.token = token;
    }

    /** Sends new pictures, a copy, one that is here already and one that is no picture; answers with the page of the upload. */
    String upload(long alreadyHere) throws IOException {
        var files = new ArrayList<Path>();
        for (String place : PLACES) {
            files.add(Files.write(Samples.newFile(place + ".jpg"), Copies.jpeg(Scenes.landscape(place.hashCode(), 1800, 1200), 92)));
        }
        var copy = Copies.scaled(Scenes.landscape(PLACES.getFirst().hashCode(), 1800, 1200), 0.5);
        files.add(Files.write(Samples.newFile("harbour_final.jpg"), Copies.jpeg(copy, 60)));
        files.add(Files.write(Samples.newFile("Pier again.jpg"), requests.get("/assets/%d/original".formatted(alreadyHere)).body()));
        files.add(Files.writeString(Samples.newFile("shot list.txt"), "Sh 010 The walk"));
        page.navigate("/upload");
        page.getByLabel("Tags").fill("location, coast");
        page.locator("#field-files").setInputFiles(files.toArray(Path[]::new));
        PlaywrightAssertions.assertThat(page.locator(".upload-file:is([data-state=ready], [data-state=here], [data-state=refused])"))
                .hasCount(files.size(), new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return page.url();
    }

    /** The newest asset with this title, once its quality is known. */
    long measured(String title) {
        var items = get("/api/v1/search?q=" + URLEncoder.encode("title:\"" + title + "\" kind:image", StandardCharsets.UTF_8));
        long asset = items.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
        page.navigate("/assets/" + asset);
        PlaywrightAssertions.assertThat(page.locator("#quality .pill").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return asset;
    }

    /** A version without the view from behind. */
    void nextVersion(JsonObject element) {
        var newest = element.getAsJsonArray("versions").get(0).getAsJsonObject();
        var images = newest.getAsJsonArray("images");
        post("/api/v1/elements/%d/versions".formatted(element.get("id").getAsLong()), Map.of(
                "images", List.of(images.get(0).getAsLong(), images.get(1).getAsLong()), "views", List.of("front", "side"),
                "canonicalPhrase", "the red jacket with brass buttons", "bannedPhrases", List.of("crimson coat", "maroon"),
                "description", "Harbour pilot, forty, weathered.", "note", "Brass buttons, as the costume department decided"));
    }

    void trials(long motion) {
        post("/api/v1/motion/%d/tests".formatted(motion), Map.of("result", "works", "triedOn", "A lone walker on the pier"));
        post("/api/v1/motion/%d/tests".formatted(motion),
                Map.of("result", "partly", "triedOn", "A crowded market", "quirk", "Faces swim when the push is fast"));
    }

    String collection(List<Long> assets) {
        page.navigate("/collections");
        page.getByLabel("Name").fill("Mood board: the coast");
        page.getByText("Create collection").click();
        page.locator("details summary").last().click();
        page.getByLabel("Numbers of assets").fill(String.join(", ", assets.stream().map(String::valueOf).toList()));
        page.locator("form[action$='/add'] button").click();
        page.waitForLoadState();
        return page.url();
    }

    String savedSearch() {
        page.navigate("/search/saved");
        page.getByLabel("Name").fill("Takes of the walk");
        page.getByLabel("Query").last().fill("kind:take walks");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/search/saved/*");
        return page.url();
    }

    JsonObject get(String path) {
        return JsonParser.parseString(requests.get(path, RequestOptions.create().setHeader("Authorization", "Bearer " + token)).text()).getAsJsonObject();
    }

    private void post(String path, Map<String, ?> body) {
        var answer = requests.post(path, RequestOptions.create().setHeader("Authorization", "Bearer " + token).setData(body));
        if (!answer.ok()) {
            throw new IllegalStateException("POST %s: %s".formatted(path, answer.text()));
        }
    }
}
