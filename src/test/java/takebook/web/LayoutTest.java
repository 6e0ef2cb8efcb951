package takebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Money;
import takebook.LocalPath;
import takebook.TakebookTest;

@TakebookTest
class LayoutTest {

    private static String gallery() {
        return given().accept(ContentType.HTML).get("/test-gallery").then().statusCode(200).extract().asString();
    }

    @Test
    void a_page_has_its_title_in_the_head_and_as_its_heading() {
        assertThat(gallery()).contains("<title>Gallery · Takebook</title>").contains("<h1>Gallery</h1>");
    }

    @Test
    void what_people_typed_is_text() {
        assertThat(gallery()).contains("value=\"A &lt;b&gt;title&lt;/b&gt;\"").doesNotContain("<b>title");
    }

    @Test
    void violations_stand_beside_their_fields_and_in_the_summary() {
        assertThat(gallery())
                .contains("2 things need changing")
                .contains("<a href=\"#field-title\">Say what it is.</a>")
                .contains("id=\"errors-kind\"><li>Pick one.</li>");
    }

    @Test
    void the_sprite_holds_every_icon_at_an_address_that_changes_with_it() {
        String href = gallery().split("<use href=\"/icons/")[1].split("#")[0];

        String sprite = given().get("/icons/" + href).then().statusCode(200).extract().asString();

        assertThat(sprite).contains("<symbol id=\"upload\" viewBox=\"0 0 24 24\">").contains("<path");
    }

    @Test
    void nothing_is_inline() {
        assertThat(gallery()).doesNotContain(" style=").doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void style_sheets_are_kept_by_browsers_until_the_next_start() {
        String sheet = gallery().split("rel=\"stylesheet\" href=\"")[1].split("\"")[0];

        given().get(sheet).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        given().get("/static/v-abc/../../application.properties").then().statusCode(404);
    }

    @Test
    void the_chosen_theme_is_in_the_first_byte_of_the_next_page() {
        assertThat(gallery()).contains("data-theme=\"system\"");
        assertThat(given().cookie("takebook_theme", "dark").get("/test-gallery").asString()).contains("data-theme=\"dark\"");
        assertThat(given().cookie("takebook_theme", "\"><script>").get("/test-gallery").asString()).contains("data-theme=\"system\"");
    }

    @Test
    void a_form_sends_the_browser_on_only_within_the_house() {
        assertThat(LocalPath.orHome("/assets?q=a%20b&after=7")).isEqualTo("/assets?q=a%20b&after=7");
        assertThat(List.of("//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", "assets", "", "/a b"))
                .allSatisfy(next -> assertThat(LocalPath.orHome(next)).isEqualTo("/"));
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }

    @Test
    void figures_are_shown_as_people_say_them() {
        assertThat(Formats.asSize(999)).isEqualTo("999 B");
        assertThat(Formats.asSize(1_536)).isEqualTo("1.5 kB");
        assertThat(Formats.asSize(999_999)).isEqualTo("1.0 MB");
        assertThat(Formats.asTimecode(new BigDecimal("65.54"))).isEqualTo("1:05.5");
        assertThat(Formats.asTimecode(new BigDecimal("5.000"))).isEqualTo("0:05");
        assertThat(Formats.display(new Money(new BigDecimal("0.42"), "USD"))).isEqualTo("$0.42");
        assertThat(Formats.display(new Money(new BigDecimal("0.126"), "USD"))).isEqualTo("$0.126");
        assertThat(Formats.display(new Money(new BigDecimal("-3"), "USD"))).isEqualTo("-$3.00");
        assertThat(Formats.display(new Money(new BigDecimal("3"), "EUR"))).isEqualTo("3.00 EUR");
        assertThat(Formats.asWords(Theme.SYSTEM)).isEqualTo("system");
    }

    @Test
    void ages_are_as_precise_as_a_person_cares() {
        var now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(Age.between(now.minusSeconds(10), now)).isEqualTo("just now");
        assertThat(Age.between(now.minusSeconds(60), now)).isEqualTo("1 min ago");
        assertThat(Age.between(now.minusSeconds(2 * 3600), now)).isEqualTo("2 h ago");
        assertThat(Age.between(now.minusSeconds(40 * 3600), now)).isEqualTo("2 days ago");
        assertThat(Age.between(now.minusSeconds(30 * 86_400), now)).isEqualTo("22 Oct 2026");
    }
}
