package takebook.compose;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;

@TakebookTest
class ComposeApiTest {

    @Test
    void a_price_comes_with_its_date_and_its_source() {
        asked("""
                {"provider": "sandbox", "mode": "TEXT_TO_VIDEO", "tier": "std", "prompt": "rain on a tin roof",
                 "parameters": {"duration": 5, "aspectRatio": "16:9", "keepAudio": false}}
                """).post("/api/v1/estimate")
                .then().statusCode(200)
                .body("estimate.amount", equalTo("0.4200")).body("estimate.currency", equalTo("USD"))
                .body("price.date", notNullValue()).body("price.source", containsString("runware"))
                .body("violations", empty());
    }

    @Test
    void what_is_wrong_is_no_error_but_part_of_the_answer() {
        asked("""
                {"provider": "sandbox", "mode": "EDIT", "tier": "std", "prompt": "", "slots": [{"token": "@image_2", "asset": 999999}]}
                """).post("/api/v1/estimate")
                .then().statusCode(200)
                .body("estimate", nullValue())
                .body("violations.field", hasItems("prompt", "slots", "slots[0].token", "slots[0].asset"));
    }

    @Test
    void a_preview_shows_what_each_provider_would_be_sent() {
        asked("""
                {"provider": "sandbox", "mode": "TEXT_TO_VIDEO", "tier": "std", "prompt": "rain on a tin roof", "parameters": {"duration": 5}}
                """).post("/api/v1/sent-as")
                .then().statusCode(200)
                .body("provider", hasItem("sandbox"))
                .body("find { it.provider == 'sandbox' }.body", containsString("rain on a tin roof"));
    }

    @Test
    void a_misspelt_member_is_refused_rather_than_ignored() {
        asked("{\"provider\": \"sandbox\", \"mode\": \"TEXT_TO_VIDEO\", \"tier\": \"std\", \"promt\": \"x\"}").post("/api/v1/estimate")
                .then().statusCode(422).body("violations.field", hasItems("prompt", "promt"));
    }

    private static RequestSpecification asked(String request) {
        return Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body(request);
    }
}
