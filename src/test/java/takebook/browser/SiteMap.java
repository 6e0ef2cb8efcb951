package takebook.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every page that links lead to from the home page, as somebody who may do everything sees them.
 *
 * <p>Pages of one kind have one {@link #shape}: {@code /assets/17} and {@code /assets/18} are {@code /assets/#}. A few of each
 * shape are read, and some more of each are asked for.
 *
 * @param pages by shape, the paths that were read
 * @param broken what a link, a picture or a script led to that is not there: the path, where it was found, the answer
 * @param targetless refreshing parts that name a target which is not on their page
 * @param inline pages with an inline style, script or handler
 */
record SiteMap(Map<String, List<String>> pages, List<String> broken, List<String> targetless, List<String> inline) {

    private static final int EACH_SHAPE = 3;
    private static final int LINKS_OF_EACH_SHAPE = 40;
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

    static synchronized SiteMap once(Window window) {
        if (drawn == null) {
            drawn = draw(window);
        }
        return drawn;
    }

    Collection<String> onePageOfEachShape() {
        return pages.values().stream().map(List::getFirst).toList();
    }

    private static SiteMap draw(Window window) {
        var map = new SiteMap(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var waiting = new ArrayDeque<>(List.of("/"));
        var seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            var read = map.pages.computeIfAbsent(shape(path), _ -> new ArrayList<>());
            if (read.size() >= EACH_SHAPE) {
                continue;
            }
            read.add(path);
            map.read(window, path, seen).forEach(waiting::add);
        }
        map.pages.values().removeIf(List::isEmpty);
        return map;
    }

    /** Opens a page, notes what is wrong with it, and answers with the pages it leads to that were not seen before. */
    private List<String> read(Window window, String path, Set<String> seen) {
        var answer = window.page().navigate(path);
        if (answer.status() >= 400) {
            broken.add(answer.status() + " " + path);
        }
        strings(window, TARGETLESS).forEach(target -> targetless.add(path + " " + target));
        strings(window, INLINE).forEach(what -> inline.add(path + " " + what));
        var next = new ArrayList<String>();
        strings(window, LINKS).stream().map(SiteMap::local).filter(link -> isNew(link, seen)).forEach(link -> ask(window, path, link, next));
        strings(window, PARTS).stream().map(SiteMap::local).filter(part -> isNew(part, seen)).forEach(part -> ask(window, path, part, new ArrayList<>()));
        return next;
    }

    /** The database holds what other tests made, in any number: enough of one shape is enough, so that no shape is missed. */
    private static boolean isNew(String address, Set<String> seen) {
        String shape = shape(address);
        return !address.isEmpty()
                && seen.stream().filter(other -> shape(other).equals(shape)).count() < LINKS_OF_EACH_SHAPE
                && seen.add(address);
    }

    private void ask(Window window, String from, String to, List<String> pagesFound) {
        var answer = window.context().request().get(to);
        if (answer.status() >= 400) {
            broken.add(answer.status() + " " + to + " on " + from);
        } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            pagesFound.add(to);
        }
        answer.dispose();
    }

    /** The path and query of a link into the house; empty for others, and for what only jumps within its page. */
    private static String local(String address) {
        String withoutFragment = address.replaceFirst("#.*", "");
        return withoutFragment.startsWith("/") && !withoutFragment.startsWith("//") ? withoutFragment : "";
    }

    private static String shape(String path) {
        return path.replaceAll("=[^&]*", "=").replaceAll("/[0-9a-f]{64}", "/#").replaceAll("\\d+", "#");
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Window window, String script) {
        return (List<String>) window.page().evaluate(script);
    }
}
