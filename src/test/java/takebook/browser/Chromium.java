package takebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The one Chromium of a run of the tests: the machine's own, started when first asked for. Nothing is downloaded. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none");

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    static synchronized Browser shared() {
        if (browser == null) {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
        }
        return browser;
    }

    private static Path executable() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("""
                        The browser tests need Chromium, and none of %s is on the PATH.
                        Install it: apt-get install -y chromium   (or: ./takebook test, which does that when it may)"""
                        .formatted(NAMES)));
    }
}
