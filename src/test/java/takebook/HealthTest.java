package takebook;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

@TakebookTest
class HealthTest {

    @Test
    void the_house_is_open_and_reaches_its_database() {
        get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
