package takebook.lineage.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which things share a box, so that a picture can be read.
 *
 * <p>More than four of a kind that hang on the same things and lead no further stand for each other: "14 takes". If that leaves
 * more boxes than a page can show, so do all of a kind at the same distance.
 */
final class Grouping {

    static final int MOST_SIBLINGS = 4;
    static final int MOST_CARDS = 60;

    /** @param lines one for each pair of boxes, with what the cause was used as */
    record Grouped(List<Card> cards, List<Line> lines) {}

    /** From the cause to the effect. */
    record Line(String from, String to, String words) {}

    private Grouping() {}

    static Grouped of(Family family, boolean everything) {
        if (everything) {
            return by(family, relative -> Long.toString(relative.id()));
        }
        var neighbours = neighbours(family);
        var siblings = by(family, relative -> siblingKey(relative, neighbours.getOrDefault(relative.id(), Set.of()), family));
        return siblings.cards().size() <= MOST_CARDS ? siblings : by(family, Grouping::distanceKey);
    }

    private static Map<Long, Set<Long>> neighbours(Family family) {
        var neighbours = new HashMap<Long, Set<Long>>();
        for (var tie : family.ties()) {
            neighbours.computeIfAbsent(tie.edge().subject(), _ -> new TreeSet<>()).add(tie.edge().object());
            neighbours.computeIfAbsent(tie.edge().object(), _ -> new TreeSet<>()).add(tie.edge().subject());
        }
        return neighbours;
    }

    /** Two things with the same neighbours, all of them nearer to the focus, look the same from there. */
    private static String siblingKey(Relative relative, Set<Long> neighbours, Family family) {
        var byId = family.byId();
        boolean leaf = neighbours.stream().allMatch(id -> byId.get(id).node().distance() < relative.node().distance());
        return leaf ? distanceKey(relative) + neighbours : Long.toString(relative.id());
    }

    private static String distanceKey(Relative relative) {
        var node = relative.node();
        return "%s %d %s".formatted(node.up() ? "up" : "down", node.distance(), node.kind());
    }

    private static Grouped by(Family family, Function<Relative, String> key) {
        var members = new LinkedHashMap<String, List<Relative>>();
        family.relatives().forEach(relative -> members.computeIfAbsent(key.apply(relative), _ -> new ArrayList<>()).add(relative));

        var cards = new ArrayList<Card>();
        var cardOf = new HashMap<Long, String>();
        members.values().forEach(together -> {
            if (together.size() > MOST_SIBLINGS) {
                add(cards, cardOf, together, family);
            } else {
                together.forEach(one -> add(cards, cardOf, List.of(one), family));
            }
        });
        return new Grouped(cards, lines(family, cardOf));
    }

    private static void add(List<Card> cards, Map<Long, String> cardOf, List<Relative> together, Family family) {
        String key = "n" + together.getFirst().id();
        cards.add(new Card(key, together, together.getFirst().id() == family.focus().id()));
        together.forEach(relative -> cardOf.put(relative.id(), key));
    }

    private static List<Line> lines(Family family, Map<Long, String> cardOf) {
        var words = new LinkedHashMap<String, Set<String>>();
        for (var tie : family.ties()) {
            String from = cardOf.get(tie.edge().object());
            String to = cardOf.get(tie.edge().subject());
            if (!from.equals(to)) {
                words.computeIfAbsent(from + " " + to, _ -> new LinkedHashSet<>()).add(tie.words());
            }
        }
        var lines = new ArrayList<Line>();
        words.forEach((ends, said) -> {
            var both = ends.split(" ");
            lines.add(new Line(both[0], both[1], shortened(said)));
        });
        return lines;
    }

    private static String shortened(Set<String> words) {
        String all = String.join(", ", words);
        return all.length() <= 24 ? all : all.substring(0, 23) + "…";
    }
}
