package takebook.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.media.jail.SampleEncoder;

/**
 * Makes the pictures of docs/screenshots from a running Takebook that holds the sample project and nothing else, and adds to it what
 * else they show. No test: its name keeps it out of the run of the tests.
 *
 * <pre>
 * export TAKEBOOK_ADMIN_PASSWORD=… TAKEBOOK_ADMIN_TOKEN=…
 * ./takebook up --demo
 * ./mvnw test -Dtest=Screenshots
 * </pre>
 */
class Screenshots {

    private static final Path FOLDER = Path.of("docs/screenshots").toAbsolutePath();
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int TALL = 1_200;
    private static final long MOST_BYTES = 300_000;

    private final String token = setting("TAKEBOOK_ADMIN_TOKEN");
    private final BrowserContext context = Chromium.shared().newContext(new Browser.NewContextOptions()
            .setBaseURL(System.getenv().getOrDefault("TAKEBOOK_URL", "http://127.0.0.1:8080"))
            .setViewportSize(WIDTH, HEIGHT));
    private final Page page = context.newPage();

    @Test
    void take() throws IOException {
        Files.createDirectories(FOLDER);
        logIn(setting("TAKEBOOK_ADMIN_PASSWORD"));
        var furnishing = new Furnishing(page, token);
        var first = generation("REFERENCES");
        var edit = generation("EDIT");
        long take = output(first);
        var mara = furnishing.get("/api/v1/elements").getAsJsonArray("items").get(0).getAsJsonObject();
        long motion = furnishing.get("/api/v1/motion").getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
        light("upload", "/upload");
        String upload = furnishing.upload(picture());
        long harbour = furnishing.measured("Harbour in the morning");
        long small = furnishing.measured("harbour_final");
        furnishing.nextVersion(mara);
        furnishing.trials(motion);
        tall("upload-batch", upload);
        both("library", "/assets");
        light("asset", "/assets/" + harbour);
        tall("asset-poor", "/assets/" + small);
        light("copies", "/assets/likeness");
        both("take", "/assets/" + take);
        both("lineage", "/lineage/%d?up=3&down=3".formatted(take));
        light("elements", "/elements");
        both("element", "/elements/" + mara.get("id").getAsLong());
        light("element-diff", "/elements/%d/diff/1..2".formatted(mara.get("id").getAsLong()));
        light("out-of-date", "/elements/out-of-date/" + take);
        both("motion", "/motion");
        tall("motion-reference", "/motion/" + motion);
        both("board", "/projects/1/shots/1");
        light("collection", furnishing.collection(List.of(harbour, small, picture(), take)));
        light("saved-search", furnishing.savedSearch());
        composer(first.get("id").getAsLong());
        both("generation", "/generations/" + edit.get("id").getAsLong());
        both("search", "/search?q=pier");
        both("today", "/");
        context.close();
    }

    /** A picture of the sample project. */
    private long picture() {
        return get("/api/v1/search?q=kind:image").getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
    }

    /** A draft begun from a generation; thrown away afterwards. */
    private void composer(long generation) throws IOException {
        page.navigate("/compose?from=" + generation);
        button("Make this draft").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        both("composer", page.url());
        button("Throw this draft away").click();
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException("set " + name + " to what the running Takebook was started with");
        }
        return value;
    }

    private void logIn(String password) {
        page.navigate("/login");
        page.getByLabel("Account").fill("admin");
        page.getByLabel("Password").fill(password);
        button("Log in").click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** The oldest of this mode that gave a take: it has the most to show. */
    private JsonObject generation(String mode) {
        JsonObject oldest = null;
        JsonArray items = get("/api/v1/generations?limit=100").getAsJsonArray("items");
        for (var item : items) {
            var generation = item.getAsJsonObject();
            if (generation.get("mode").getAsString().equals(mode) && generation.get("state").getAsString().equals("SUCCEEDED")) {
                oldest = generation;
            }
        }
        if (oldest == null) {
            throw new IllegalStateException("no " + mode + " generation here: fill it with ./takebook demo first");
        }
        return oldest;
    }

    private static long output(JsonObject generation) {
        return generation.getAsJsonArray("outputs").get(0).getAsJsonObject().get("asset").getAsLong();
    }

    private JsonObject get(String path) {
        var answer = context.request().get(path, RequestOptions.create().setHeader("Authorization", "Bearer " + token));
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    private void both(String name, String path) throws IOException {
        light(name, path);
        shoot(name + "-dark", path, ColorScheme.DARK);
    }

    /** What matters stands further down. */
    private void tall(String name, String path) throws IOException {
        page.setViewportSize(WIDTH, TALL);
        light(name, path);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private void light(String name, String path) throws IOException {
        shoot(name + "-light", path, ColorScheme.LIGHT);
    }

    private void shoot(String name, String path, ColorScheme scheme) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // The player fades its own signs of loading out.
        page.waitForTimeout(1_500);
        page.waitForFunction("() => [...document.querySelectorAll('video')].every(video => video.readyState >= 2)");
        var file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        if (Files.size(file) > MOST_BYTES) {
            reduceColours(file);
        }
    }

    private static void reduceColours(Path file) throws IOException {
        var reduced = Files.createTempFile("screenshot", ".png");
        SampleEncoder.run(List.of("-i", file.toString(), "-vf", "split[a][b];[a]palettegen[p];[b][p]paletteuse", "-update", "1", reduced.toString()));
        Files.move(reduced, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
