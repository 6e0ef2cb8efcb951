package takebook.motion.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.Move;
import takebook.motion.Motion;
import takebook.motion.Motions;
import takebook.motion.Moves;
import takebook.motion.vocabulary.CameraMove;
import takebook.motion.vocabulary.CameraWork;
import takebook.motion.vocabulary.Family;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;
import takebook.search.query.QueryError;

/** Puts what a question finds on the shelves of the tree. */
@ApplicationScoped
class Shelves {

    private static final List<String> KIND = List.of("motion");
    private static final int PART = 100;
    /** Nobody looks through more at once; the shelves say how many there are. */
    private static final int MOST_FOUND = 1000;
    private static final int ON_A_BOARD = 12;

    private record Found(List<Motion> motions, List<QueryError> errors) {}

    private final Motions motions;
    private final Moves moves;
    private final MotionCards cards;
    private final Search search;

    Shelves(Motions motions, Moves moves, MotionCards cards, Search search) {
        this.motions = motions;
        this.moves = moves;
        this.cards = cards;
        this.search = search;
    }

    ShelvesView view(@Nullable String q, @Nullable String work) {
        String asked = q == null ? "" : q.strip();
        var everything = motions.all().stream().filter(motion -> !motion.retired()).toList();
        var found = asked.isEmpty() ? new Found(everything, List.of()) : found(asked, everything);
        var wanted = moves.vocabulary().work().stream().filter(each -> each.key().equals(work)).findFirst().orElse(null);
        var all = cards.of(found.motions()).stream().filter(card -> card.clip().isReady() && !card.clip().isHidden()).toList();
        var shown = wanted == null ? all : all.stream().filter(card -> answers(card, wanted)).toList();
        var ordered = shown.stream().sorted(Comparator.comparing((MotionCard card) -> !card.motion().proven())).toList();

        var choices = moves.vocabulary().work().stream()
                .map(each -> new ShelvesView.Choice(each, all.stream().filter(card -> answers(card, each)).count(), each == wanted))
                .toList();
        boolean whole = asked.isEmpty() && wanted == null;
        return new ShelvesView(asked, wanted, choices,
                moves.families().stream().map(family -> shelf(family, ordered, whole))
                        .filter(shelf -> whole || !shelf.boards().isEmpty()).toList(),
                ordered.stream().filter(card -> card.move() == null).toList(),
                Facets.of(asked, shown), shown.size(), everything.isEmpty(), found.errors());
    }

    private ShelvesView.Shelf shelf(Family family, List<MotionCard> shown, boolean whole) {
        var boards = new ArrayList<ShelvesView.Board>();
        var vacant = new ArrayList<String>();
        for (CameraMove move : family.moves()) {
            var filed = shown.stream().filter(card -> move.equals(card.move())).toList();
            if (filed.isEmpty()) {
                vacant.add(move.label());
                continue;
            }
            int most = whole ? ON_A_BOARD : filed.size();
            boards.add(new ShelvesView.Board(move.label(), filed.stream().limit(most).toList(), Math.max(0, filed.size() - most),
                    Facets.url("motion:" + move.key())));
        }
        return new ShelvesView.Shelf(family, boards, whole ? vacant : List.of());
    }

    /** By its tag; a clip without one, by what was measured. */
    private static boolean answers(MotionCard card, CameraWork work) {
        boolean shaken = work.shakes().isEmpty() || card.shake() == null || work.shakes().contains(card.shake());
        if (card.move() != null) {
            boolean named = work.moves().contains(card.move().key());
            boolean looks = card.move().looks().stream().limit(1).anyMatch(work.looks()::contains);
            return named || looks && shaken || work.looks().isEmpty() && card.shake() != null && work.shakes().contains(card.shake());
        }
        var reading = card.reading();
        return reading != null && reading.move() != Move.UNREADABLE && shaken
                && (work.looks().isEmpty() || work.looks().contains(reading.move()));
    }

    private Found found(String q, List<Motion> everything) {
        try {
            var answer = search.search(new SearchQuery(q, KIND, PART, null));
            var ids = new ArrayList<>(answer.items().stream().map(Hit::id).toList());
            var next = answer.next();
            while (next != null && ids.size() < MOST_FOUND) {
                var part = search.search(new SearchQuery(q, KIND, PART, next));
                part.items().forEach(hit -> ids.add(hit.id()));
                next = part.next();
            }
            Set<Long> wanted = ids.stream().collect(Collectors.toSet());
            return new Found(everything.stream().filter(motion -> wanted.contains(motion.id())).toList(), answer.errors());
        } catch (ProblemException e) {
            if (e.problem() != Problem.MALFORMED) {
                throw e;
            }
            return new Found(List.of(), List.of(new QueryError(0, q.length(), e.detail())));
        }
    }
}
