package takebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takebook.LocalPath;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class SecurityHeadersTest {

    private static void isGuarded(Response answer) {
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'").doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/people", "/audit", "/audit/verify", "/nowhere", "/test-broken/bug", "/people/987654321"})
    void every_page_says_what_a_browser_may_do_with_it(String path) {
        var answer = Visitors.admin().accept(ContentType.HTML).get(path);

        isGuarded(answer);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("Vary")).contains("HX-Request");
        assertThat(answer.asString()).doesNotContain(" style=").doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/static/css/app.css", "/static/js/shell.js", "/webjars/htmx.org/dist/htmx.min.js", "/q/health", "/q/openapi"})
    void what_everybody_may_see_says_it_too(String path) {
        var answer = Visitors.nobody().get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        isGuarded(answer);
    }

    @Test
    void what_the_api_says_is_kept_by_nobody() {
        isGuarded(Visitors.token(Role.VIEWER).get("/api/v1/me"));
        assertThat(Visitors.token(Role.VIEWER).get("/api/v1/me").header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void a_name_that_is_not_ours_gets_no_answer() {
        Visitors.admin().header("Host", "evil.example").get("/me").then().statusCode(421).body(containsString("TAKEBOOK_PUBLIC_URL"));
        Visitors.admin().header("X-Forwarded-Host", "evil.example").get("/nowhere-" + System.nanoTime()).then().statusCode(404);
        Visitors.nobody().header("X-Forwarded-Host", "evil.example").get("/me").then()
                .statusCode(303).header("Location", endsWith("/login?next=%2Fme"))
                .header("Location", not(containsString("evil")));
    }

    @Test
    void a_redirect_names_no_host() {
        Visitors.nobody().get("/me").then().statusCode(303).header("Location", equalTo("/login?next=%2Fme"));
        var person = Visitors.logIn(Visitors.person(Role.VIEWER));
        for (String next : List.of("/..//evil.example", "/.//evil.example", "/x/..//evil.example", "/%2e%2e//evil.example")) {
            String location = person.asks().queryParam("next", next).get("/login").then().statusCode(303).extract().header("Location");
            assertThat(location).as(next).doesNotStartWith("//").doesNotContain("\\").doesNotStartWith("http://evil").doesNotStartWith("https:");
        }
    }

    @Test
    void logging_in_leads_nowhere_but_to_a_page_of_this_house() {
        for (String next : List.of("//evil.example", "///evil.example", "\\\\evil.example", "/\\evil.example", "/\\/evil.example",
                "https://evil.example", "https:evil.example", "http:///evil.example", "HTTPS://evil.example", "javascript:alert(1)",
                "data:text/html,x", "evil.example", "@evil.example", ".evil.example", "/\tevil.example//", "/\n/evil.example",
                "\t//evil.example", " //evil.example", "/ /evil.example", "?next=//evil", "#//evil", "", "%2F%2Fevil.example",
                "/%5cevil.example\\", "file:///etc/passwd", "ftp://evil.example", "//evil.example/%2e%2e", "//127.0.0.1",
                "//user@evil.example", "https://localhost@evil.example", "\u0000//evil.example", "/\u0000/evil.example",
                "/\u2028/evil.example ", "mailto:x@y", "vbscript:x", "blob:x", "//%65vil.example", "\\/evil.example", "/\r\nSet-Cookie: x=y")) {
            assertThat(LocalPath.orHome(next)).as(next).isEqualTo("/");
        }
        for (String next : List.of("/", "/me", "/assets?q=a+b&after=17", "/audit?q=by%3Aana", "/f/00ff#top")) {
            assertThat(LocalPath.orHome(next)).isEqualTo(next);
        }
    }
}
