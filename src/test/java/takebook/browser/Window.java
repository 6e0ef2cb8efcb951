package takebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import takebook.Visitors;
import takebook.Visitors.LoggedIn;
import takebook.people.Role;

/**
 * A browser window with its own cookies, which remembers everything a page complained about: script errors, what the content
 * policy stopped, and requests that failed.
 */
final class Window implements AutoCloseable {

    private static final double PATIENCE = 15_000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String FAILED_REQUEST = "Failed to load resource";
    private static final String REPORT_POLICY = """
            addEventListener("securitypolicyviolation", e => console.error("CSP stopped " + e.violatedDirective + " " + e.blockedURI));
            """;

    /** Colours on their way to others have a contrast nobody sees. */
    private static final String SETTLED = """
            () => Promise.all(document.getAnimations()
                .filter(animation => animation.effect.getComputedTiming().iterations !== Infinity)
                .map(animation => animation.finished.catch(() => {})))
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(FAILED_REQUEST)) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !isPage(response.request())) {
                complaints.add(response.status() + " from " + response.url());
            }
        });
    }

    /** A page may be a refusal, which its test expects. */
    private static boolean isPage(Request request) {
        return request.resourceType().equals("document");
    }

    static Window open(Look look) {
        var context = Chromium.shared().newContext(new Browser.NewContextOptions()
                .setBaseURL(RestAssured.baseURI + ":" + RestAssured.port)
                .setJavaScriptEnabled(look.javaScript())
                .setColorScheme(look.scheme())
                .setLocale("en-GB")
                .setViewportSize(look.width(), look.height()));
        if (look.javaScript()) {
            context.addInitScript(REPORT_POLICY);
        }
        return new Window(context);
    }

    /** A window of somebody who has just logged in and has these roles. */
    static Window open(Look look, Role... roles) {
        return open(look, Visitors.logIn(Visitors.person(roles)));
    }

    static Window open(Look look, LoggedIn visitor) {
        var window = open(look);
        window.context.addCookies(List.of(new Cookie("takebook_session", visitor.cookie())
                .setUrl(RestAssured.baseURI + ":" + RestAssured.port)));
        return window;
    }

    BrowserContext context() {
        return context;
    }

    /** As they stand in a header, for requests beside the browser. */
    String cookies() {
        return context.cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the application; anything but a page is a failure of the test. */
    Page go(String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as("GET " + path).isLessThan(400);
        return page;
    }

    /** Presses the button with this name; a part of the name is enough. */
    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    /** Follows the link with this name in the content of the page. */
    void follow(String name) {
        link(name).click();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    void mustBeClean() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /**
     * What axe finds serious or critical on the page being shown, one line each. While it looks it tries things that the content
     * policy stops and asks for files that are not there; those complaints are its own.
     */
    List<String> barriers() {
        return barriers(axe());
    }

    /** The same for contrast alone: all that another colour scheme can change. */
    List<String> faintWords() {
        return barriers(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    /** Without the two rules that fetch every style sheet and clip again: the one cannot read ours, the other is never grave. */
    private AxeBuilder axe() {
        return new AxeBuilder(page).disableRules(List.of("css-orientation-lock", "no-autoplay-audio"));
    }

    private List<String> barriers(AxeBuilder axe) {
        page.evaluate(SETTLED);
        int before = complaints.size();
        // Legacy means: no second window for frames of other origins, of which there are none.
        var found = axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Window::inOneLine)
                .toList();
        page.evaluate("() => new Promise(done => setTimeout(done, 50))");
        complaints.subList(before, complaints.size()).clear();
        return found;
    }

    private static String inOneLine(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                + rule.getNodes().stream().limit(4).map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    /** How many pixels the page is wider than its window: 0 on a page that fits. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** For somebody who wants to look at every page: TAKEBOOK_TEST_PICTURES names the folder they go to. */
    void keepPicture(String name) {
        String folder = System.getenv("TAKEBOOK_TEST_PICTURES");
        if (folder != null) {
            picture(Path.of(folder, name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"), false);
        }
    }

    /** Makes the window this wide, and waits until the page is laid out anew. */
    void widen(int width) {
        page.setViewportSize(width, 800);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    void picture(Path file, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    @Override
    public void close() {
        context.close();
    }
}
