package takebook.generation.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.generation.Generations;
import takebook.generation.page.GenerationView.LiveView;
import takebook.generation.page.GenerationView.PictureView;
import takebook.generation.page.GenerationView.PromptPiece;
import takebook.generation.page.GenerationView.RecipeView;
import takebook.generation.page.GenerationView.SlotView;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.recipe.SealedInput;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationFilter;
import takebook.generation.state.Take;
import takebook.project.Project;
import takebook.project.Projects;

/** Gathers what a page shows from where it lives, so that a template only writes it down. */
@ApplicationScoped
class GenerationViews {

    private static final Pattern TOKEN = Pattern.compile("@(?:image|element|video)_\\d+");

    private final Generations generations;
    private final Assets assets;
    private final Elements elements;
    private final Projects projects;
    private final Steps steps;

    GenerationViews(Generations generations, Assets assets, Elements elements, Projects projects, Steps steps) {
        this.generations = generations;
        this.assets = assets;
        this.elements = elements;
        this.projects = projects;
        this.steps = steps;
    }

    GenerationView whole(long id) {
        var generation = generations.require(id);
        var project = generation.project() == null ? null : projects.find(generation.project()).map(Project::name).orElse(null);
        long sameRecipe = generations.page(new GenerationFilter(List.of(), null, null, generation.recipeSha256()), null, 1).total();
        return new GenerationView(generation, live(generation, null), recipe(generation), generations.exchange(id),
                generations.reissuesOf(id), sameRecipe, project, generations.clearance(id).orElse(null));
    }

    LiveView live(Generation generation, @Nullable String was) {
        var takes = assets.all(generation.takes().stream().map(Take::asset).toList());
        return new LiveView(generation, was, steps.of(generation, generations.moves(generation.id())), steps.elapsed(generation), takes);
    }

    RecipeView recipe(Generation generation) {
        var recipe = generations.recipe(generation.id());
        var slots = slots(recipe);
        return new RecipeView(generation, recipe, pieces(recipe.prompt(), slots), List.copyOf(slots.values()));
    }

    private Map<String, SlotView> slots(Recipe recipe) {
        var inLibrary = assets.all(recipe.inputs().stream().map(SealedInput::asset).distinct().toList()).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        var versions = elements.versions(recipe.slots().stream()
                        .filter(slot -> slot.elementVersion() != null)
                        .map(RecipeSlot::elementVersion)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(ElementVersion::id, Function.identity()));
        var slots = new LinkedHashMap<String, SlotView>();
        recipe.slots().forEach(slot -> slots.put(slot.token(), slot(slot, inLibrary, versions)));
        return slots;
    }

    private static SlotView slot(RecipeSlot slot, Map<Long, Asset> inLibrary, Map<Long, ElementVersion> versions) {
        var pictures = slot.inputs().stream()
                .map(input -> new PictureView(input.asset(), input.sha256(), inLibrary.get(input.asset())))
                .toList();
        if (slot.elementVersion() != null) {
            var version = versions.get(slot.elementVersion());
            return version == null
                    ? new SlotView(slot.token(), slot.role(), "element version %d, gone".formatted(slot.elementVersion()), null, pictures)
                    : new SlotView(slot.token(), slot.role(), version.title(), "/elements/versions/" + version.id(), pictures);
        }
        var asset = pictures.getFirst().asset();
        return asset == null
                ? new SlotView(slot.token(), slot.role(), "asset %d, gone".formatted(pictures.getFirst().id()), null, pictures)
                : new SlotView(slot.token(), slot.role(), asset.title(), asset.url(), pictures);
    }

    private static List<PromptPiece> pieces(String prompt, Map<String, SlotView> slots) {
        var pieces = new ArrayList<PromptPiece>();
        var tokens = TOKEN.matcher(prompt);
        int from = 0;
        while (tokens.find()) {
            if (tokens.start() > from) {
                pieces.add(new PromptPiece(prompt.substring(from, tokens.start()), null));
            }
            pieces.add(new PromptPiece(tokens.group(), slots.get(tokens.group())));
            from = tokens.end();
        }
        if (from < prompt.length()) {
            pieces.add(new PromptPiece(prompt.substring(from), null));
        }
        return pieces;
    }
}
