package takebook.board.shot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.SealedInput;
import takebook.generation.state.Generation;

/**
 * What each generation of a shot came from. No database: the generations with their recipes go in, and the takes that frames were
 * cut from.
 *
 * <p>A re-issue comes from what was issued again; an edit, and whatever begins with a frame of a take, from the generation of
 * that take. Anything else is compared with the one asked before it in the shot, which is what somebody trying out words does.
 */
final class Parents {

    /**
     * @param of the generation compared with
     * @param take the take it was made from; null when it was made from none
     */
    record Parent(Generation of, @Nullable Long take) {}

    private final Map<Long, Generation> byId = new HashMap<>();
    private final Map<Long, Generation> byTake = new HashMap<>();
    private final Map<Long, Parent> parents = new HashMap<>();

    /** @param cutFrom by asset, the asset it was cut out of */
    Parents(List<Generation> oldestFirst, Map<String, Recipe> recipes, Map<Long, Long> cutFrom) {
        Generation before = null;
        for (var generation : oldestFirst) {
            byId.put(generation.id(), generation);
            generation.takes().forEach(take -> byTake.put(take.asset(), generation));
            find(generation, recipes.get(generation.recipeSha256()), cutFrom, before).ifPresent(parent -> parents.put(generation.id(), parent));
            before = generation;
        }
    }

    private Optional<Parent> find(Generation generation, @Nullable Recipe recipe, Map<Long, Long> cutFrom, @Nullable Generation before) {
        if (generation.reissueOf() != null && byId.containsKey(generation.reissueOf())) {
            return Optional.of(new Parent(byId.get(generation.reissueOf()), null));
        }
        var source = recipe == null ? Optional.<Long>empty() : recipe.inputs().stream()
                .map(SealedInput::asset)
                .map(asset -> cutFrom.getOrDefault(asset, asset))
                .filter(byTake::containsKey)
                .findFirst();
        if (source.isPresent()) {
            return Optional.of(new Parent(byTake.get(source.get()), source.get()));
        }
        return Optional.ofNullable(before).map(earlier -> new Parent(earlier, null));
    }

    Optional<Parent> of(Generation generation) {
        return Optional.ofNullable(parents.get(generation.id()));
    }

    /** The generation whose take this one was made from; none for what was made from no take of the shot. */
    Optional<Generation> branchedFrom(Generation generation) {
        return of(generation).filter(parent -> parent.take() != null).map(Parent::of);
    }

    /** How many takes stand between it and something made from none. */
    int depth(Generation generation) {
        return branchedFrom(generation).map(from -> depth(from) + 1).orElse(0);
    }
}
