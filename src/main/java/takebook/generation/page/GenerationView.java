package takebook.generation.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.generation.clearance.ClearanceRecord;
import takebook.generation.recipe.Recipe;
import takebook.generation.state.ExchangeLine;
import takebook.generation.state.Generation;

/**
 * Everything on the page of one generation.
 *
 * @param live the part that changes by itself
 * @param project its name
 * @param clearance what was known about the rights of its inputs when it was issued; null when there was nothing to clear
 * @param reissues of this generation; {@code sameRecipe} counts all generations of its recipe, this one among them
 */
record GenerationView(
        Generation generation,
        LiveView live,
        RecipeView recipe,
        List<ExchangeLine> exchange,
        List<Generation> reissues,
        long sameRecipe,
        @Nullable String project,
        @Nullable ClearanceRecord clearance) {

    /**
     * @param was the state the reader saw last; when it is another now, it is said aloud
     * @param steps the straight way, and the side exit where it was taken
     * @param elapsed in words, until now or until it ended
     * @param takes our own copies, in the provider's order
     */
    record LiveView(Generation generation, @Nullable String was, List<Step> steps, String elapsed, List<Asset> takes) {

        public boolean changed() {
            return was != null && !was.equals(generation.state().name());
        }
    }

    /**
     * @param phase {@code done}, {@code now}, {@code failed} or {@code ahead}
     * @param note how long it took, or why it was left
     */
    record Step(String label, String phase, @Nullable String note) {}

    /** @param prompt in pieces, so that each token can show what it stands for */
    record RecipeView(Generation generation, Recipe recipe, List<PromptPiece> prompt, List<SlotView> slots) {}

    /** @param slot what the token stands for; null for plain words, and for a token of none */
    record PromptPiece(String text, @Nullable SlotView slot) {}

    /**
     * @param title of the asset or element version; says so when it is gone
     * @param url null when it is gone
     */
    record SlotView(String token, @Nullable String role, String title, @Nullable String url, List<PictureView> pictures) {

        /** For an address: {@code slot-image_1}. */
        public String anchor() {
            return "slot-" + token.substring(1);
        }
    }

    /** @param asset null for an input that is no longer in the library: its number and hash remain */
    record PictureView(long id, String sha256, @Nullable Asset asset) {}
}
