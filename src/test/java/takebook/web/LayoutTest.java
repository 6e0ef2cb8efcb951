package takebook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
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
}
