package takebook.board.shot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Money;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.recipe.SealedInput;
import takebook.generation.request.Parameters;

class RecipeChangeTest {

    private static final Recipe PIER = recipe("A woman walks along the pier, camera tracking, soft light", 5, slot("@image_1", 17));

    @Test
    void words_that_came_and_went() {
        assertThat(change(recipe("A woman runs along the pier, camera tracking, soft light, low fog over the water", 5, slot("@image_1", 17))))
                .containsExactly("+runs +low fog over the water −walks");
    }

    @Test
    void a_swapped_input_a_new_one_and_a_length() {
        assertThat(change(recipe(PIER.prompt(), 10, slot("@image_1", 18), slot("@image_2", 17))))
                .containsExactly("@image_1 → asset 18", "+@image_2 asset 17", "5 s → 10 s");
    }

    @Test
    void the_same_asks_nothing_differently_whatever_commas_say() {
        assertThat(change(recipe("a woman walks along the pier. Camera tracking, soft light", 5, slot("@image_1", 17)))).isEmpty();
    }

    @Test
    void a_long_change_stays_a_line() {
        String line = change(recipe("x ".repeat(700), 5, slot("@image_1", 17))).getFirst();
        assertThat(line.length()).isLessThan(250);
    }

    private static List<String> change(Recipe after) {
        return RecipeChange.between(PIER, after, slot -> "asset " + slot.asset());
    }

    private static Recipe recipe(String prompt, int seconds, RecipeSlot... slots) {
        return new Recipe(1, "sandbox", "render", Mode.REFERENCES, Tier.STD, "sandbox/REFERENCES/std", prompt, null, List.of(slots),
                new Parameters(seconds, "16:9", false), List.of(), "sandbox.json", "d".repeat(64), BigDecimal.valueOf(seconds),
                new Money(new BigDecimal("0.42"), "USD"));
    }

    private static RecipeSlot slot(String token, long asset) {
        return new RecipeSlot(token, null, null, List.of(new SealedInput(asset, "a".repeat(64))));
    }
}
