package takebook.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.audit.Audit;
import takebook.motion.vocabulary.CameraMove;
import takebook.motion.vocabulary.Family;
import takebook.motion.vocabulary.Vocabulary;
import takebook.motion.vocabulary.Window;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violations;

/** All moves a clip may be filed under: those of the tree, and the team's own. */
@ApplicationScoped
public class Moves {

    private static final int LABEL_CHARACTERS = 80;

    private final Vocabulary vocabulary;
    private final Audit audit;
    private final Actors actors;
    private final Clock clock;

    Moves(Vocabulary vocabulary, Audit audit, Actors actors, Clock clock) {
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    Window window() {
        return vocabulary.window();
    }

    /** The tree with the team's own moves at the end of their families. */
    @Transactional
    public List<Family> families() {
        var own = CategoryRow.inOrder().stream().map(CategoryRow::toCategory).toList();
        return vocabulary.families().stream().map(family -> {
            var all = new ArrayList<>(family.moves());
            own.stream().filter(category -> category.family().equals(family.key())).map(this::asMove).forEach(all::add);
            return new Family(family.key(), family.label(), family.about(), all);
        }).toList();
    }

    public Optional<CameraMove> move(@Nullable String key) {
        return vocabulary.move(key).or(() -> families().stream()
                .flatMap(family -> family.moves().stream())
                .filter(move -> move.key().equals(key))
                .findFirst());
    }

    /** The key of its family; nothing for what is no move. */
    @Nullable String familyOf(String move) {
        return families().stream()
                .filter(family -> family.moves().stream().anyMatch(each -> each.key().equals(move)))
                .map(Family::key)
                .findFirst()
                .orElse(null);
    }

    @Transactional
    public Category add(@Nullable String label, @Nullable String family, @Nullable String resembles) {
        var violations = new Violations();
        String name = violations.required("label", label, LABEL_CHARACTERS);
        if (vocabulary.family(family).isEmpty()) {
            violations.add("family", "Choose the family it belongs to.");
        }
        boolean compared = resembles != null && !resembles.isBlank();
        if (compared && vocabulary.move(resembles).isEmpty()) {
            violations.add("resembles", "There is no move “%s” in the tree.".formatted(resembles));
        }
        boolean shipped = vocabulary.families().stream().flatMap(each -> each.moves().stream()).anyMatch(move -> move.label().equalsIgnoreCase(name));
        if (shipped || CategoryRow.isTaken(name)) {
            violations.add("label", "“%s” is there already.".formatted(name));
        }
        violations.refuseIfAny();
        if (family == null) {
            throw Problem.INVALID.because("a family");
        }

        var row = new CategoryRow();
        row.label = name;
        row.family = family;
        row.resembles = compared ? resembles : null;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.createdBy = actors.current().name();
        row.persist();
        audit.record("motion-category.created", "motion_category", row.id, Map.of(),
                Map.of("label", name, "family", family, "resembles", compared ? resembles : ""));
        return row.toCategory();
    }

    private CameraMove asMove(Category category) {
        var like = vocabulary.move(category.resembles());
        return new CameraMove(category.key(), category.label(),
                like.map(CameraMove::looks).orElse(List.of()), like.map(CameraMove::directions).orElse(List.of()),
                like.map(CameraMove::speeds).orElse(List.of()), like.map(CameraMove::shakes).orElse(List.of()),
                like.map(CameraMove::phrase).orElse(category.label().toLowerCase(java.util.Locale.ROOT)));
    }
}
