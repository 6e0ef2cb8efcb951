package takebook.board.shot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a board are shown, and in which order. Made is the order of asking, branches behind what they were made
 * from: a take that finishes takes the place its placeholder had.
 */
record BoardOrder(Sort sort, Show show, boolean unfolded) {

    enum Sort {
        MADE("As made"),
        RATING("Best rated"),
        COST("Dearest"),
        NEWEST("Newest");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum Show {
        ALL("All", _ -> true),
        PICKED("Picked", entry -> entry.flag() == Flag.PICKED),
        OPEN("Not passed", entry -> entry.flag() != Flag.PASSED && (entry.isTake() || entry.isMoving())),
        UNRATED("Without stars", entry -> entry.isTake() && entry.stars() == 0),
        FAILED("Failed", entry -> !entry.isTake() && !entry.isMoving());

        private final String label;
        private final Predicate<Entry> shown;

        Show(String label, Predicate<Entry> shown) {
            this.label = label;
            this.shown = shown;
        }

        public String label() {
            return label;
        }
    }

    /** A choice of the page, as a link. */
    record Link(String label, String url, boolean on) {}

    /** Words nobody knows are left aside: an old link still shows the board. */
    static BoardOrder of(@Nullable String sort, @Nullable String show, boolean unfolded) {
        return new BoardOrder(named(Sort.class, sort, Sort.MADE), named(Show.class, show, Show.ALL), unfolded);
    }

    private static <E extends Enum<E>> E named(Class<E> type, @Nullable String word, E usual) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word == null ? "" : word)) {
                return each;
            }
        }
        return usual;
    }

    List<Entry> arranged(List<Stack> stacks) {
        var entries = new ArrayList<Entry>();
        for (var stack : stacks) {
            var shown = stack.entries().stream().filter(show.shown).toList();
            if (!shown.isEmpty()) {
                entries.addAll(unfolded || show == Show.FAILED ? shown : folded(new Stack(shown)));
            }
        }
        switch (sort) {
            case MADE -> { }
            case RATING -> entries.sort(Comparator.comparing(Entry::stars).reversed());
            case COST -> entries.sort(Comparator.comparing(BoardOrder::cost).reversed());
            case NEWEST -> entries.sort(Comparator.comparing(BoardOrder::made).reversed());
        }
        return List.copyOf(entries);
    }

    /** One for all, and whatever is still on its way, so that nothing appears out of nowhere. */
    private static List<Entry> folded(Stack stack) {
        var top = stack.top();
        return stack.entries().stream().filter(entry -> entry == top || entry.isMoving()).toList();
    }

    private static java.math.BigDecimal cost(Entry entry) {
        return entry.generation() == null ? java.math.BigDecimal.ZERO : entry.generation().cost().amount();
    }

    private static long made(Entry entry) {
        return entry.card() != null ? entry.card().asset().id() : entry.generation() == null ? 0 : entry.generation().id();
    }

    public List<Link> sorts() {
        return List.of(Sort.values()).stream().map(each -> new Link(each.label, new BoardOrder(each, show, unfolded).query(), each == sort)).toList();
    }

    public List<Link> shows() {
        return List.of(Show.values()).stream().map(each -> new Link(each.label, new BoardOrder(sort, each, unfolded).query(), each == show)).toList();
    }

    public String foldQuery() {
        return new BoardOrder(sort, show, !unfolded).query();
    }

    private String query() {
        return "?sort=%s&show=%s%s".formatted(sort.name().toLowerCase(Locale.ROOT), show.name().toLowerCase(Locale.ROOT), unfolded ? "&unfolded=true" : "");
    }
}
