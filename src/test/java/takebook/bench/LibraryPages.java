package takebook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The library page of a small and of a large library, two running applications, asked in turns: first page, a page far down, with a
 * facet, with words. Prints p50 and p95 of each and the ratio large to small.
 *
 * <p>{@code fill <home> <count>} adds generated rows to the embedded database of one (upload a few real photos first);
 * {@code measure <small url> <large url>} measures, logging in as admin with {@code TAKEBOOK_ADMIN_PASSWORD}.
 */
final class LibraryPages {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String cookie;

    private LibraryPages(URI base) throws IOException, InterruptedException {
        this.base = base;
        this.cookie = logIn();
    }

    public static void main(String... arguments) throws Exception {
        if (arguments[0].equals("fill")) {
            fill(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        } else {
            measure(new LibraryPages(URI.create(arguments[1])), new LibraryPages(URI.create(arguments[2])));
        }
    }

    private static void fill(Path home, int count) throws IOException, SQLException {
        var lines = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:%s/postgres?user=postgres".formatted(lines.get(3).strip());
        long started = System.nanoTime();
        try (var database = DriverManager.getConnection(url)) {
            ManyAssets.add(database, count, true);
            try (var statement = database.createStatement()) {
                statement.execute("analyze");
            }
        }
        System.out.printf("%,d rows in %.1f s; the index follows by itself%n", count, (System.nanoTime() - started) / 1e9);
    }

    private static void measure(LibraryPages small, LibraryPages large) throws IOException, InterruptedException {
        Map<String, String[]> pages = new LinkedHashMap<>();
        pages.put("first page", new String[] {"/assets", "/assets"});
        pages.put("far down", new String[] {small.down("", 900), large.down("", 24_000)});
        pages.put("with a facet", new String[] {"/assets?q=tag:tag-7", "/assets?q=tag:tag-7"});
        pages.put("with a facet, far down", new String[] {small.down("origin:uploaded", 900), large.down("origin:uploaded", 24_000)});
        pages.put("with words", new String[] {"/assets?q=heron", "/assets?q=heron"});
        pages.put("counted filters", new String[] {"/assets/filters?q=", "/assets/filters?q="});
        for (var page : pages.entrySet()) {
            compare(page.getKey(), small, page.getValue()[0], large, page.getValue()[1]);
        }
    }

    private static void compare(String what, LibraryPages small, String ofSmall, LibraryPages large, String ofLarge)
            throws IOException, InterruptedException {
        var times = new double[2][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double one = small.millis(ofSmall);
            double other = large.millis(ofLarge);
            if (round >= 0) {
                times[0][round] = one;
                times[1][round] = other;
            }
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        System.out.printf("%-24s small p50 %6.1f p95 %6.1f ms   large p50 %6.1f p95 %6.1f ms   ratio p50 %.2f p95 %.2f%n", what,
                at(times[0], 0.5), at(times[0], 0.95), at(times[1], 0.5), at(times[1], 0.95),
                at(times[1], 0.5) / at(times[0], 0.5), at(times[1], 0.95) / at(times[0], 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
    }

    /** The address of the page that begins after so many files: followed link by link, as somebody would get there. */
    private String down(String query, int files) throws IOException, InterruptedException {
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        String page = "/assets?limit=100&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        for (int seen = 0; seen < files; seen += 100) {
            var link = next.matcher(get(page));
            if (!link.find()) {
                break;
            }
            page = link.group(1).replace("&amp;", "&");
        }
        return page.replace("limit=100", "limit=48");
    }

    private double millis(String page) throws IOException, InterruptedException {
        long started = System.nanoTime();
        get(page);
        return (System.nanoTime() - started) / 1e6;
    }

    private String get(String page) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(base.resolve(page)).header("Cookie", cookie).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private String logIn() throws IOException, InterruptedException {
        var form = client.send(HttpRequest.newBuilder(base.resolve("/login")).build(), BodyHandlers.ofString());
        String guest = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IOException("the log-in page has no form");
        }
        String body = "csrf-token=%s&name=admin&password=%s".formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8),
                URLEncoder.encode(System.getenv("TAKEBOOK_ADMIN_PASSWORD"), StandardCharsets.UTF_8));
        var answer = client.send(HttpRequest.newBuilder(base.resolve("/login")).header("Cookie", guest)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0])
                .filter(cookie -> cookie.startsWith("takebook_session=") && cookie.length() > "takebook_session=".length()).findFirst()
                .orElseThrow(() -> new IOException("logging in answered " + answer.statusCode()));
    }
}
