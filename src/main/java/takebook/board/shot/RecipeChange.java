package takebook.board.shot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;

/**
 * What one recipe asks differently from another, in a line a person reads at a glance: {@code +low fog −rain; @image_2 → Brass
 * lantern; 5 s → 10 s}. No database: two recipes and the names of their inputs go in.
 */
final class RecipeChange {

    /** A run of words longer than this is cut: the line is a hint, the two recipes are a click away. */
    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_RUNS = 3;

    private RecipeChange() {}

    /**
     * @param name how an input is called
     * @return empty when both ask the same
     */
    static List<String> between(Recipe before, Recipe after, Function<RecipeSlot, String> name) {
        var changes = new ArrayList<String>();
        if (before.mode() != after.mode()) {
            changes.add("%s → %s".formatted(label(before.mode().label()), label(after.mode().label())));
        }
        words(before.prompt(), after.prompt(), changes);
        slots(slots(before), slots(after), name, changes);
        changed(changes, seconds(before), seconds(after));
        changed(changes, before.parameters().aspectRatio(), after.parameters().aspectRatio());
        if (before.parameters().keepAudio() != after.parameters().keepAudio()) {
            changes.add(after.parameters().keepAudio() ? "+sound kept" : "−sound kept");
        }
        changed(changes, before.tier().code(), after.tier().code());
        changed(changes, before.provider(), after.provider());
        if (before.provider().equals(after.provider())) {
            changed(changes, before.model(), after.model());
        }
        return changes;
    }

    private static void words(String before, String after, List<String> changes) {
        var diff = WordDiff.between(before, after);
        var line = new ArrayList<String>();
        diff.added().stream().limit(MOST_RUNS).forEach(run -> line.add("+" + cut(run)));
        diff.removed().stream().limit(MOST_RUNS).forEach(run -> line.add("−" + cut(run)));
        if (diff.added().size() > MOST_RUNS || diff.removed().size() > MOST_RUNS) {
            line.add("…");
        }
        if (!line.isEmpty()) {
            changes.add(String.join(" ", line));
        }
    }

    private static void slots(Map<String, RecipeSlot> before, Map<String, RecipeSlot> after, Function<RecipeSlot, String> name, List<String> changes) {
        after.forEach((token, slot) -> {
            var old = before.get(token);
            if (old == null) {
                changes.add("+%s %s".formatted(token, name.apply(slot)));
            } else if (!isSame(old, slot)) {
                changes.add("%s → %s".formatted(token, name.apply(slot)));
            } else if (!Objects.equals(old.role(), slot.role())) {
                changes.add("%s as %s".formatted(token, slot.role() == null ? "reference" : slot.role().replace('_', ' ')));
            }
        });
        before.forEach((token, slot) -> {
            if (!after.containsKey(token)) {
                changes.add("−%s %s".formatted(token, name.apply(slot)));
            }
        });
    }

    private static Map<String, RecipeSlot> slots(Recipe recipe) {
        var slots = new LinkedHashMap<String, RecipeSlot>();
        recipe.slots().forEach(slot -> slots.put(slot.token(), slot));
        return slots;
    }

    private static boolean isSame(RecipeSlot one, RecipeSlot other) {
        return Objects.equals(one.elementVersion(), other.elementVersion()) && one.inputs().equals(other.inputs());
    }

    private static @Nullable String seconds(Recipe recipe) {
        return recipe.parameters().duration() == null ? null : recipe.parameters().duration() + " s";
    }

    private static void changed(List<String> changes, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after) && before != null && after != null) {
            changes.add("%s → %s".formatted(before, after));
        }
    }

    private static String label(String mode) {
        return mode.toLowerCase(Locale.ROOT);
    }

    private static String cut(String run) {
        return run.length() <= MOST_CHARACTERS ? run : run.substring(0, MOST_CHARACTERS - 1).strip() + "…";
    }
}
