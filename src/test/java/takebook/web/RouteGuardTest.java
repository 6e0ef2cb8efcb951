package takebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

/**
 * Every route there is, from the document the application itself publishes: a new one is guarded by these tests the
 * moment it exists.
 */
@TakebookTest
class RouteGuardTest {

    /** Open on purpose: how one gets in, and what pages are drawn with. */
    private static final Set<String> PUBLIC = Set.of("/login", "/logout", "/setup", "/theme", "/icons/{checksum}.svg",
            "/search/saved/{id}.atom");
    private static final Set<Integer> CLOSED = Set.of(400, 401, 403, 404, 405, 406, 415);
    /** What everybody may do with their own account, and with searches of their own. */
    private static final List<String> OWN = List.of("/me", "/search/saved", "/api/v1/searches");

    @TestHTTPResource("/")
    URI home;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Route(String method, String path) {

        boolean isPublic() {
            return PUBLIC.contains(path) || path.startsWith("/test-");
        }

        boolean isRead() {
            return method.equals("GET");
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        /** With something in place of every parameter. */
        String example() {
            return path.replaceAll("\\{(sha256|checksum)[^}]*}", "0".repeat(64)).replaceAll("\\{[^}]+}", "987654321");
        }
    }

    private static List<Route> routes() {
        Map<String, Map<String, Object>> paths = Visitors.nobody().queryParam("format", "json").get("/q/openapi").then()
                .statusCode(200).extract().jsonPath().getMap("paths");
        var routes = new ArrayList<Route>();
        paths.forEach((path, operations) -> Stream.of("get", "post", "put", "patch", "delete")
                .filter(operations::containsKey)
                .forEach(method -> routes.add(new Route(method.toUpperCase(Locale.ROOT), path))));
        return routes;
    }

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            path -> path,
            path -> path + "/",
            path -> path + "//",
            path -> "/" + path,
            path -> "//" + path,
            path -> "/." + path,
            path -> "/x/.." + path,
            path -> "/static/.." + path,
            path -> "/static/%2e%2e" + path,
            path -> "/login/.." + path,
            path -> "/login;x/.." + path,
            path -> path.replaceFirst("(?<=.)/", "//"),
            path -> path.replaceFirst("(?<=.)/", "/./"),
            path -> path + ";x",
            path -> path + ";x=y",
            path -> path.replaceFirst("^/([^/]+)", "/$1;x"),
            path -> "/;x" + path,
            path -> path + "%3B",
            path -> path + "%3Bx=y",
            path -> path.replaceFirst("^/([^/]+)", "/$1%3Bx"),
            path -> path.replaceFirst("(?<=.)/", "%2F"),
            path -> "/%2F" + path.substring(1),
            path -> path.replaceFirst("(?<=.)/", "%5C"),
            path -> "/%5C" + path.substring(1),
            path -> path.toUpperCase(Locale.ROOT),
            path -> path + "%00",
            path -> path + "%20",
            path -> path + ".json",
            path -> path + "?_method=GET",
            path -> path.replaceFirst("^/(.)", "/%" + "%02x".formatted((int) path.charAt(Math.min(1, path.length() - 1)))));

    private HttpResponse<String> send(String method, String rawPath) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(home.getHost(), home.getPort(), rawPath)))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void nobody_gets_past_the_door_however_the_address_is_spelled() throws Exception {
        var open = new ArrayList<String>();
        for (Route route : routes()) {
            for (var spelling : SPELLINGS) {
                if (route.isPublic()) {
                    continue;
                }
                String path = spelling.apply(route.example());
                var answer = send(route.method(), path);
                String location = answer.headers().firstValue("Location").orElse("");
                boolean ledToLogIn = answer.statusCode() == 303 && URI.create(location).getPath().equals("/login");
                if (!ledToLogIn && !CLOSED.contains(answer.statusCode())) {
                    open.add("%s %s → %d".formatted(route.method(), path, answer.statusCode()));
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void looking_is_all_a_viewer_may_do() {
        var allowed = new ArrayList<String>();
        for (Route route : routes()) {
            if (route.isPublic() || route.isRead() || OWN.stream().anyMatch(route.path()::startsWith)) {
                continue;
            }
            var request = (route.isApi() ? Visitors.token(Role.VIEWER) : Visitors.with(Role.VIEWER))
                    .contentType(route.isApi() ? "application/json" : "application/x-www-form-urlencoded");
            int status = request.request(Method.valueOf(route.method()), route.example()).statusCode();
            if (status != 403 && status != 415) {
                allowed.add("%s %s → %d".formatted(route.method(), route.path(), status));
            }
        }
        // Asking what something would cost, or whether it would be refused, changes nothing.
        assertThat(allowed).allMatch(route -> route.matches("POST /api/v1/(estimate|sent-as|lint) .*"));
    }

    @Test
    void a_cookie_changes_nothing_without_the_token() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        var taken = new ArrayList<String>();
        for (Route route : routes()) {
            if (route.isRead() || route.isApi()) {
                continue;
            }
            for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/octet-stream")) {
                int status = Visitors.nobody().cookie("takebook_session", admin.cookie()).header("Content-Type", type)
                        .request(Method.valueOf(route.method()), route.example()).statusCode();
                if (status != 403 && status != 415 && status != 400) {
                    taken.add("%s %s as %s → %d".formatted(route.method(), route.path(), type, status));
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void a_cookie_opens_no_route_of_the_api() {
        var admin = Visitors.logIn(Visitors.person(Role.ADMIN));
        for (Route route : routes()) {
            if (route.isApi() && route.isRead()) {
                assertThat(admin.asks().get(route.example()).statusCode()).as(route.path()).isEqualTo(401);
            }
        }
    }

    @Test
    void the_document_lists_every_kind_of_route() {
        assertThat(routes()).extracting(Route::path).contains("/", "/people/{id}", "/audit", "/api/v1/me", "/api/v1/audit");
    }
}
