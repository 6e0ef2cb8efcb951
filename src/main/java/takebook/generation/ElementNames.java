package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeReader;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationTable;

/** The names of the elements a generation was asked with: one statement for all recipes, one for all elements. */
@ApplicationScoped
class ElementNames {

    private final GenerationTable table;
    private final Elements elements;

    ElementNames(GenerationTable table, Elements elements) {
        this.table = table;
        this.elements = elements;
    }

    /** By generation; a list for every one of them. */
    Map<Long, List<String>> of(Collection<Generation> generations) {
        var recipes = table.recipeTexts(generations.stream().map(Generation::id).distinct().toList());
        var versionsOf = new HashMap<Long, List<Long>>();
        generations.forEach(generation ->
                versionsOf.put(generation.id(), versions(RecipeReader.read(recipes.get(generation.recipeSha256())))));
        var names = elements.versions(versionsOf.values().stream().flatMap(List::stream).distinct().toList()).stream()
                .collect(Collectors.toMap(ElementVersion::id, ElementVersion::name));

        var found = new HashMap<Long, List<String>>();
        versionsOf.forEach((generation, versions) ->
                found.put(generation, versions.stream().map(names::get).filter(Objects::nonNull).distinct().toList()));
        return found;
    }

    private static List<Long> versions(Recipe recipe) {
        return recipe.slots().stream().map(RecipeSlot::elementVersion).filter(Objects::nonNull).toList();
    }
}
