package takebook.browser;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every page that links lead to from the home page, as somebody who may do everything sees them.
 *
 * <p>Pages of one kind have one shape: {@code /assets/17} and {@code /assets/18} are {@code /assets/#}, and with whatever
 * parameters {@code /assets/#?}. A few of each shape are read, and some more of each are asked for.
 *
 * @param pages by shape, the paths that were read
 * @param broken what a link, a picture or a script led to that is not there: the path, where it was found, the answer
 * @param targetless refreshing parts that name a target which is not on their page
 * @param inline pages with an inline style, script or handler
 */
record SiteMap(Map<String, List<String>> pages, List<String> broken, List<String> targetless, List<String> inline) {

    private static final int EACH_SHAPE = 2;
    private static final int LINKS_OF_EACH_SHAPE = 25;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINKS = """
            () => [...document.querySelectorAll("a[href], area[href]")].map(a => a.getAttribute("href"))
            """;
    private static final String PARTS = """
            () => [...document.querySelectorAll("img[src], video[src], video[poster], source[src], script[src], link[href], use[href], [hx-get], [data-filmstrip]")]
                .flatMap(e => ["src", "poster", "href", "hx-get", "data-filmstrip"].map(name => e.getAttribute(name)))
                .filter(address => address)
            """;
    private static final String TARGETLESS = """
            () => [...document.querySelectorAll("[hx-target]")].map(e => e.getAttribute("hx-target"))
                .filter(target => !target.startsWith("closest ") && target !== "this" && !document.querySelector(target.replace(/^(find|next|previous) /, "")))
            """;
    private static final String INLINE = """
            () => [...document.querySelectorAll("*")].flatMap(e => [...e.attributes]
                .filter(a => a.name === "style" && !e.closest("[data-filmstrip], clip-player, .htmx-request") || a.name.startsWith("on") || a.name.startsWith("hx-on"))
                .map(a => e.tagName + " " + a.name))
                .concat([...document.querySelectorAll("script:not([src]), style")].map(e => e.tagName))
            """;

    private static SiteMap drawn;

    /** @param besides pages to begin with beside the home page */
    static synchronized SiteMap once(Window window, List<String> besides) {
        if (drawn == null) {
            drawn = draw(window, besides);
        }
        return drawn;
    }

    Collection<String> onePageOfEachShape() {
        return pages.values().stream().map(List::getFirst).toList();
    }

    private static SiteMap draw(Window window, List<String> besides) {
        var map = new SiteMap(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var waiting = new ArrayDeque<>(List.of("/"));
        waiting.addAll(besides);
        var seen = new Seen(new HashSet<>(waiting), new HashMap<>());
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
                var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asking = new Asking(client, threads, window.cookies());
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                var read = map.pages.computeIfAbsent(pageShape(path), _ -> new ArrayList<>());
                if (read.size() < EACH_SHAPE) {
                    read.add(path);
                    waiting.addAll(map.read(window, path, seen, asking));
                }
            }
        }
        return map;
    }

    /** Opens a page, notes what is wrong with it, and answers with the pages it leads to that were not seen before. */
    private List<String> read(Window window, String path, Seen seen, Asking asking) {
        var answer = window.page().navigate(path);
        if (answer.status() >= 400) {
            broken.add(answer.status() + " " + path);
        }
        strings(window, TARGETLESS).forEach(target -> targetless.add(path + " " + target));
        strings(window, INLINE).forEach(what -> inline.add(path + " " + what));
        var links = strings(window, LINKS).stream().map(SiteMap::local).filter(seen::isNew).toList();
        var parts = strings(window, PARTS).stream().map(SiteMap::local).filter(seen::isNew).toList();
        asking.all(parts).forEach(found -> note(path, found));
        return asking.all(links).stream().peek(found -> note(path, found)).filter(Found::isPage).map(Found::address).toList();
    }

    private void note(String from, Found found) {
        if (found.status() >= 400) {
            broken.add(found.status() + " " + found.address() + " on " + from);
        }
    }

    /** The database holds what other tests made, in any number: enough of one shape is enough, so that no shape is missed. */
    private record Seen(Set<String> addresses, Map<String, Integer> ofShape) {

        boolean isNew(String address) {
            if (address.isEmpty() || ofShape.getOrDefault(shape(address), 0) >= LINKS_OF_EACH_SHAPE || !addresses.add(address)) {
                return false;
            }
            ofShape.merge(shape(address), 1, Integer::sum);
            return true;
        }
    }

    private record Found(String address, int status, String type) {

        boolean isPage() {
            return status < 400 && type.startsWith("text/html");
        }
    }

    /** Asks for what a page leads to, some at once and beside the browser: only whether it is there matters. */
    private record Asking(HttpClient client, ExecutorService threads, String cookies) {

        List<Found> all(List<String> addresses) {
            var asked = addresses.stream().map(address -> threads.submit(() -> one(address))).toList();
            return asked.stream().map(Asking::answered).toList();
        }

        private Found one(String address) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port).resolve(address.replace(" ", "%20")))
                    .header("Cookie", cookies).timeout(PATIENCE).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return new Found(address, answer.statusCode(), answer.headers().firstValue("content-type").orElse(""));
        }

        private static Found answered(Future<Found> asked) {
            try {
                return asked.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** The path and query of a link into the house; empty for others, and for what only jumps within its page. */
    private static String local(String address) {
        String withoutFragment = address.replaceFirst("#.*", "");
        return withoutFragment.startsWith("/") && !withoutFragment.startsWith("//") ? withoutFragment : "";
    }

    private static String shape(String path) {
        return path.replaceAll("=[^&]*", "=").replaceAll("/[0-9a-f]{64}", "/#").replaceAll("\\d+", "#");
    }

    private static String pageShape(String path) {
        return shape(path).replaceFirst("\\?.*", "?");
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Window window, String script) {
        return (List<String>) window.page().evaluate(script);
    }
}
