package takebook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import takebook.Samples;

/**
 * A batch of photos and clips through a real browser, with the worst in between: the network is cut, the server is killed and
 * started again, the page is loaded anew and the files chosen once more. At the end every file must be in the library exactly once.
 *
 * <p>Arguments: an empty home, a port, photos, clips.
 */
final class BatchThroughBrowser {

    private static final Pattern DONE = Pattern.compile("(\\d+) of (\\d+) files");
    private static final String WATCH_LONG_TASKS = """
            window.longTasks = [];
            new PerformanceObserver(list => list.getEntries().forEach(e => window.longTasks.push(e.duration))).observe({entryTypes: ["longtask"]});
            """;
    /** How long a click waits until the page has drawn again. */
    private static final String REACTION = """
            async () => {
              const started = performance.now();
              const row = document.querySelectorAll(".upload-file")[Math.floor(document.querySelectorAll(".upload-file").length / 2)];
              row?.scrollIntoView();
              row?.focus();
              await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              return performance.now() - started;
            }
            """;

    private final KillableTakebook server;
    private final Path[] files;
    private final List<Double> reactions = new ArrayList<>();
    private Page page;

    private BatchThroughBrowser(KillableTakebook server, Path[] files) {
        this.server = server;
        this.files = files;
    }

    public static void main(String... arguments) throws Exception {
        var files = files(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        try (var server = new KillableTakebook(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
                var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            new BatchThroughBrowser(server, files).run(browser);
        }
    }

    private static Path[] files(int photos, int clips) {
        var files = new ArrayList<Path>();
        for (int i = 0; i < photos; i++) {
            files.add(Samples.photo(Samples.newSeed()));
        }
        for (int i = 0; i < clips; i++) {
            files.add(Samples.clip(Samples.newSeed()));
        }
        return files.toArray(Path[]::new);
    }

    private void run(Browser browser) throws Exception {
        server.start();
        var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(server.base()).setViewportSize(1280, 900));
        context.addInitScript(WATCH_LONG_TASKS);
        page = context.newPage();
        page.setDefaultTimeout(120_000);
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/login");
        page.fill("input[name=name]", "admin");
        page.fill("input[type=password]", KillableTakebook.PASSWORD);
        page.click("button[type=submit]");
        page.navigate("/upload");

        long start = System.nanoTime();
        choose();
        say(start, "%d files chosen", files.length);
        waitForDone(files.length / 4);
        say(start, "network cut after %d", done());
        context.setOffline(true);
        page.getByText("Paused, will retry").waitFor();
        say(start, "the page says: %s", page.locator("[data-line]").textContent());
        TimeUnit.SECONDS.sleep(8);
        context.setOffline(false);

        waitForDone(files.length / 2);
        int before = done();
        server.kill();
        say(start, "server killed after %d", before);
        TimeUnit.SECONDS.sleep(3);
        server.start();
        say(start, "server ready again");

        waitForDone(files.length * 3 / 4);
        page.reload();
        say(start, "page loaded anew: %s", page.locator(".notice strong").first().textContent());
        choose();
        waitForDone(files.length);
        say(start, "all done; a reaction of the page took %.0f ms at most, %.0f ms in the middle", reactions.stream().mapToDouble(d -> d).max().orElse(0),
                reactions.stream().sorted().skip(reactions.size() / 2).findFirst().orElse(0.0));
        System.out.println("tasks over 50 ms on the page since it was loaded anew: " + page.evaluate(
                "() => window.longTasks.length + ', the longest ' + Math.round(Math.max(0, ...window.longTasks)) + ' ms'"));
        check();
    }

    private void choose() {
        page.setInputFiles("[data-files]", files);
    }

    private int done() {
        var text = DONE.matcher(String.valueOf(page.locator("[data-total]").textContent()));
        return text.find() ? Integer.parseInt(text.group(1)) : 0;
    }

    private void waitForDone(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
        while (done() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only %d of %d after half an hour".formatted(done(), count));
            }
            reactions.add(((Number) page.evaluate(REACTION)).doubleValue());
            page.waitForTimeout(500);
        }
    }

    private void check() throws Exception {
        var expected = new TreeSet<String>();
        for (Path file : files) {
            expected.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
        }
        var found = new HashMap<String, Integer>();
        var json = new ObjectMapper();
        for (String next = "/api/v1/assets?limit=100"; next != null; ) {
            var answer = json.readTree(server.get(next));
            answer.path("items").forEach(item -> found.merge(item.path("sha256").asText(), 1, Integer::sum));
            next = answer.path("next").isNull() ? null : answer.path("next").asText();
        }
        long twice = found.values().stream().filter(count -> count > 1).count();
        long missing = expected.stream().filter(sha256 -> !found.containsKey(sha256)).count();
        System.out.printf("%d files sent, %d assets, %d missing, %d there more than once, %d others%n", expected.size(), found.size(), missing,
                twice, found.keySet().stream().filter(sha256 -> !expected.contains(sha256)).count());
    }

    private static void say(long start, String format, Object... arguments) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, format.formatted(arguments));
    }
}
