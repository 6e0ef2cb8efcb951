package takebook.generation;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import takebook.Visitors;
import takebook.people.Role;

/** Asks for generations as a script with the token of a producer does. */
final class GenerationClient {

    static final String GENERATIONS = "/api/v1/generations";

    private GenerationClient() {}

    static RequestSpecification producer() {
        return Visitors.token(Role.PRODUCER).contentType("application/json");
    }

    static Response issue(Map<String, ?> request, String key) {
        var asking = producer().body(request);
        return key == null ? asking.post(GENERATIONS) : asking.header("Idempotency-Key", key).post(GENERATIONS);
    }

    static Map<String, Object> request(String mode, String prompt, List<?> slots, Map<String, ?> parameters) {
        return Map.of("provider", "sandbox", "mode", mode, "tier", "std", "prompt", prompt, "slots", slots, "parameters", parameters);
    }

    static long id(Response issued) {
        return issued.jsonPath().getLong("id");
    }
}
