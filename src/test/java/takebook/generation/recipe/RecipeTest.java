package takebook.generation.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.Parameters;

/** A recipe of every format there ever was must be read for ever: a golden file is added with each, and none is ever changed. */
class RecipeTest {

    private static final Recipe SAMPLE = new Recipe(1, "sandbox", "sandbox-render", Mode.REFERENCES, Tier.STD, "sandbox/REFERENCES/std",
            "@element_1 says \"hé\"\nunder a 漂 sky, holding @image_1", 12L,
            List.of(new RecipeSlot("@element_1", null, 41L, List.of(input(7, "a"), input(8, "b"))),
                    new RecipeSlot("@image_1", "product", null, List.of(input(17, "c")))),
            new Parameters(5, "16:9", false), List.of("W-REF-01"), "sandbox-2026-11-01.json", "d".repeat(64),
            new BigDecimal("5"), new Money(new BigDecimal("0.42"), "USD"));

    @Test
    void a_recipe_of_format_1_is_read_as_it_was_meant() throws IOException {
        assertThat(RecipeReader.read(golden("recipe-1.json"))).isEqualTo(SAMPLE);
    }

    @Test
    void the_same_recipe_is_the_same_text_and_the_same_name() throws IOException {
        var text = RecipeText.of(SAMPLE);

        assertThat(text.json()).isEqualTo(golden("recipe-1.json"));
        assertThat(text.sha256()).isEqualTo(golden("recipe-1.sha256"));
        assertThat(RecipeText.of(RecipeReader.read(text.json()))).isEqualTo(text);
    }

    @Test
    void a_recipe_that_cannot_be_read_whole_is_not_guessed_at() throws IOException {
        String good = golden("recipe-1.json");

        assertThatThrownBy(() -> RecipeReader.read(good.replace("\"format\":1", "\"format\":99"))).hasMessageContaining("99");
        assertThatThrownBy(() -> RecipeReader.read(good.replace("\"keepAudio\"", "\"keepNoise\""))).hasMessageContaining("keepNoise");
        assertThatThrownBy(() -> RecipeReader.read(good.replace("\"amount\":\"0.4200\",", ""))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void canonical_json_sorts_leaves_out_nulls_and_escapes_no_more_than_it_must() {
        var members = new java.util.HashMap<String, Object>();
        members.put("b", List.of(1, 2L, true));
        members.put("a", Map.of("é/", "\u0001\t\"\\ü"));
        members.put("gone", null);

        assertThat(CanonicalJson.write(members)).isEqualTo("{\"a\":{\"é/\":\"\\u0001\\t\\\"\\\\ü\"},\"b\":[1,2,true]}");
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedInput input(long asset, String digit) {
        return new SealedInput(asset, digit.repeat(64));
    }

    private static String golden(String name) throws IOException {
        try (var file = RecipeTest.class.getResourceAsStream("/recipes/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
