package takebook.board.shot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.card.Card;
import takebook.asset.card.Cards;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.generation.Generations;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.state.Generation;
import takebook.generation.state.Take;
import takebook.project.shot.Shots;

/** Lays out a shot: the same number of statements for three takes and for three hundred. */
@ApplicationScoped
class Boards {

    /** More than a person goes through; older ones are found by search. */
    static final int MOST = 500;

    private final Generations generations;
    private final Assets assets;
    private final Cards cards;
    private final Elements elements;
    private final Shots shots;
    private final Flags flags;

    Boards(Generations generations, Assets assets, Cards cards, Elements elements, Shots shots, Flags flags) {
        this.generations = generations;
        this.assets = assets;
        this.cards = cards;
        this.elements = elements;
        this.shots = shots;
        this.flags = flags;
    }

    /** @param tray what was laid in and is no take */
    record Board(List<Stack> stacks, List<Card> tray, List<Generation> generations) {}

    /** Everything one card is made of. */
    private record Table(Map<Long, Card> cards, Map<Long, Flag> flags, Map<String, Recipe> recipes, Parents parents, Map<Long, String> names) {}

    Board of(long shot) {
        var asked = generations.ofShot(shot, MOST);
        var laidIn = shots.laidIn(shot);
        var takes = asked.stream().flatMap(generation -> generation.takes().stream()).map(Take::asset).toList();
        var known = byId(cards.of(assets.all(Stream.concat(takes.stream(), laidIn.stream()).distinct().toList())));
        var recipes = generations.recipes(asked);
        var inputs = inputs(recipes.values());
        var parents = new Parents(asked, recipes, cutFrom(inputs));
        var table = new Table(known, flags.of(shot), recipes, parents, names(recipes.values(), inputs));

        var stacks = new ArrayList<>(stacks(asked, table));
        var tray = new ArrayList<Card>();
        laidIn.stream().filter(id -> !takes.contains(id)).map(known::get).filter(Objects::nonNull).forEach(card -> {
            if (card.asset().isTake()) {
                stacks.add(new Stack(List.of(new Entry(null, card, table.flags().get(card.asset().id()), "from elsewhere", null, 1, 1, 0))));
            } else {
                tray.add(card);
            }
        });
        return new Board(stacks, tray, asked);
    }

    private static Map<Long, Card> byId(List<Card> cards) {
        return cards.stream().collect(Collectors.toMap(card -> card.asset().id(), Function.identity()));
    }

    /** In the order of their first asking, each branch right behind what it was made from. */
    private static List<Stack> stacks(List<Generation> asked, Table table) {
        var byRecipe = new LinkedHashMap<String, List<Generation>>();
        asked.forEach(generation -> byRecipe.computeIfAbsent(generation.recipeSha256(), _ -> new ArrayList<>()).add(generation));
        var branches = new HashMap<String, List<String>>();
        byRecipe.forEach((recipe, issues) -> table.parents().branchedFrom(issues.getFirst())
                .map(Generation::recipeSha256)
                .filter(from -> !from.equals(recipe))
                .ifPresentOrElse(
                        from -> branches.computeIfAbsent(from, _ -> new ArrayList<>()).add(recipe),
                        () -> branches.computeIfAbsent("", _ -> new ArrayList<>()).add(recipe)));
        var stacks = new ArrayList<Stack>();
        follow("", branches, recipe -> stacks.add(stack(byRecipe.get(recipe), table)));
        return stacks;
    }

    private static void follow(String from, Map<String, List<String>> branches, java.util.function.Consumer<String> visit) {
        for (String recipe : branches.getOrDefault(from, List.of())) {
            visit.accept(recipe);
            follow(recipe, branches, visit);
        }
    }

    private static Stack stack(List<Generation> issues, Table table) {
        var entries = new ArrayList<Entry>();
        for (var generation : issues) {
            entries.addAll(entries(generation, table));
        }
        int all = entries.size();
        return new Stack(java.util.stream.IntStream.range(0, all).mapToObj(i -> entries.get(i).of(i + 1, all)).toList());
    }

    private static List<Entry> entries(Generation generation, Table table) {
        var parent = table.parents().of(generation).orElse(null);
        String change = change(generation, parent, table);
        String from = parent == null ? null : parent.take() == null ? "the one before" : "take " + parent.take();
        int depth = table.parents().depth(generation);
        var made = generation.takes().stream().map(take -> table.cards().get(take.asset())).filter(Objects::nonNull).toList();
        if (made.isEmpty()) {
            return List.of(new Entry(generation, null, null, change, from, 1, 1, depth));
        }
        return made.stream().map(card -> new Entry(generation, card, table.flags().get(card.asset().id()), change, from, 1, 1, depth)).toList();
    }

    private static String change(Generation generation, Parents.@Nullable Parent parent, Table table) {
        var recipe = table.recipes().get(generation.recipeSha256());
        var before = parent == null ? null : table.recipes().get(parent.of().recipeSha256());
        if (recipe == null || before == null) {
            return "";
        }
        if (generation.recipeSha256().equals(parent.of().recipeSha256())) {
            return "the same, asked again";
        }
        if (parent.take() != null) {
            return recipe.prompt().length() <= 90 ? recipe.prompt() : recipe.prompt().substring(0, 89).strip() + "…";
        }
        return String.join("; ", RecipeChange.between(before, recipe, slot -> name(slot, table.names())));
    }

    private static String name(RecipeSlot slot, Map<Long, String> names) {
        long id = slot.elementVersion() == null ? slot.inputs().getFirst().asset() : slot.elementVersion();
        return names.getOrDefault(id, "asset " + id);
    }

    private List<Asset> inputs(Collection<Recipe> recipes) {
        return assets.all(recipes.stream().flatMap(recipe -> recipe.slots().stream()).filter(slot -> slot.elementVersion() == null)
                .map(slot -> slot.inputs().getFirst().asset()).distinct().toList());
    }

    private Map<Long, Long> cutFrom(List<Asset> inputs) {
        return assets.sourcesOf(inputs.stream().map(Asset::id).toList());
    }

    private Map<Long, String> names(Collection<Recipe> recipes, List<Asset> inputs) {
        var names = new HashMap<Long, String>();
        inputs.forEach(asset -> names.put(asset.id(), asset.title()));
        var versions = recipes.stream().flatMap(recipe -> recipe.slots().stream()).map(RecipeSlot::elementVersion).filter(Objects::nonNull).distinct().toList();
        elements.versions(versions).forEach((ElementVersion version) -> names.put(version.id(), version.title()));
        return names;
    }
}
