package takebook.generation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;

class RequestReaderTest {

    @Test
    void the_documented_request_is_read() {
        var request = RequestReader.read("""
                {"project": 3, "shot": null, "provider": "sandbox", "mode": "REFERENCES", "tier": "std",
                 "prompt": "@element_1 walks, holding @image_1",
                 "slots": [{"token": "@element_1", "elementVersion": 41}, {"token": "@image_1", "asset": 17, "role": "product"}],
                 "parameters": {"duration": 5, "aspectRatio": "16:9", "keepAudio": false},
                 "acknowledge": ["W-REF-01"]}
                """);

        assertThat(request.project()).isEqualTo(3);
        assertThat(request.mode()).isEqualTo(Mode.REFERENCES);
        assertThat(request.tier()).isEqualTo(Tier.STD);
        assertThat(request.slots()).containsExactly(new Slot("@element_1", null, 41L, null), new Slot("@image_1", 17L, null, "product"));
        assertThat(request.parameters()).isEqualTo(new Parameters(5, "16:9", false));
        assertThat(request.acknowledge()).containsExactly("W-REF-01");
    }

    @Test
    void unknown_and_mistyped_members_are_all_named_with_their_place() {
        var refused = refused("""
                {"provider": "sandbox", "mode": "MAGIC", "tier": "std", "prompt": 7, "negativePrompt": "rain",
                 "slots": [{"token": "@image_1", "asset": "17", "weight": 1}], "parameters": {"duration": 5.5, "seed": 1}}
                """);

        assertThat(refused.problem()).isEqualTo(Problem.INVALID);
        assertThat(refused.violations()).extracting(Violation::field).containsExactlyInAnyOrder("mode", "prompt", "negativePrompt",
                "slots[0].asset", "slots[0].weight", "parameters.duration", "parameters.seed");
    }

    @Test
    void what_is_no_json_object_is_malformed() {
        for (String body : new String[] {"", "[]", "{", "{} {}", "{\"prompt\": \"a\", \"prompt\": \"b\"}", "null"}) {
            assertThat(refused(body).problem()).as(body).isEqualTo(Problem.MALFORMED);
        }
    }

    @Test
    void auto_and_no_ratio_are_one_wish() {
        assertThat(new Parameters(5, "auto", false)).isEqualTo(new Parameters(5, null, false));
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> RequestReader.read(body));
    }
}
