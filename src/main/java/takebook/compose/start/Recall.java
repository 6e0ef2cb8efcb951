package takebook.compose.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.capability.Capabilities;
import takebook.compose.draft.DraftContent;
import takebook.compose.draft.DraftSlot;
import takebook.element.Elements;
import takebook.generation.Generations;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.prompt.Prompts;

/** A sealed recipe as a new draft: every part of it is restored, and what cannot be is named. */
@ApplicationScoped
class Recall {

    private final Generations generations;
    private final Capabilities capabilities;
    private final Assets assets;
    private final Elements elements;
    private final Prompts prompts;

    Recall(Generations generations, Capabilities capabilities, Assets assets, Elements elements, Prompts prompts) {
        this.generations = generations;
        this.capabilities = capabilities;
        this.assets = assets;
        this.elements = elements;
        this.prompts = prompts;
    }

    Start of(long generation) {
        var issued = generations.require(generation);
        var recipe = generations.recipe(generation);
        var said = new ArrayList<String>();
        var missing = new ArrayList<String>();
        offering(recipe, missing);
        recipe.slots().forEach(slot -> slot(slot, said, missing));

        var parameters = recipe.parameters();
        var content = new DraftContent(issued.project(), issued.shot(), recipe.provider(), recipe.mode(), recipe.tier(), recipe.prompt(),
                promptVersion(recipe, missing),
                recipe.slots().stream().map(Recall::slot).toList(),
                parameters.duration() == null ? "" : parameters.duration().toString(),
                Optional.ofNullable(parameters.aspectRatio()).orElse(""),
                parameters.keepAudio(), recipe.acknowledged());
        return new Start("from", generation, null, "Begin from generation " + generation, content, List.copyOf(said),
                List.copyOf(missing), assets.takesOf(generation).stream().findFirst().filter(Asset::isVideo).orElse(null));
    }

    private void offering(Recipe recipe, List<String> missing) {
        if (capabilities.offering(recipe.provider(), recipe.mode(), recipe.tier()).isEmpty()) {
            missing.add("%s does not offer %s at %s any more. Choose another in the draft.".formatted(
                    recipe.provider(), recipe.mode().label().toLowerCase(Locale.ROOT), recipe.tier().code()));
        }
    }

    private @Nullable Long promptVersion(Recipe recipe, List<String> missing) {
        if (recipe.promptVersion() != null && prompts.findVersion(recipe.promptVersion()).isEmpty()) {
            missing.add("The kept prompt %d is gone; its words are here.".formatted(recipe.promptVersion()));
            return null;
        }
        return recipe.promptVersion();
    }

    private void slot(RecipeSlot slot, List<String> said, List<String> missing) {
        if (slot.elementVersion() != null) {
            element(slot, slot.elementVersion(), said, missing);
            return;
        }
        var input = slot.inputs().getFirst();
        assets.find(input.asset()).ifPresentOrElse(
                asset -> {
                    if (!asset.isReady()) {
                        missing.add("%s was “%s”, which is kept but cannot be used: %s".formatted(slot.token(), asset.title(), asset.keptReason()));
                    }
                },
                () -> missing.add("%s was asset %d (SHA-256 %s), which is not there any more.".formatted(slot.token(), input.asset(), input.sha256())));
    }

    private void element(RecipeSlot slot, long id, List<String> said, List<String> missing) {
        var versions = elements.versions(List.of(id));
        if (versions.isEmpty()) {
            missing.add("%s was element version %d, which is not there any more.".formatted(slot.token(), id));
            return;
        }
        var version = versions.getFirst();
        int newest = elements.require(version.element()).newest().number();
        if (newest > version.number()) {
            said.add("%s is %s, as it was; the newest is v%d.".formatted(slot.token(), version.title(), newest));
        }
    }

    private static DraftSlot slot(RecipeSlot slot) {
        return new DraftSlot(slot.token(), slot.asset(), slot.elementVersion(), slot.role());
    }
}
