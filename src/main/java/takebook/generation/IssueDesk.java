package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.generation.clearance.ClearanceCheck;
import takebook.generation.clearance.ClearanceGate;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeReader;
import takebook.generation.recipe.RecipeText;
import takebook.generation.request.Checked;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.RequestCheck;
import takebook.generation.request.RequestFacts;
import takebook.generation.state.GenerationTable;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Where a request becomes a generation: one transaction for key, check, seal, money and rows. */
@ApplicationScoped
class IssueDesk {

    private final RequestLibrary library;
    private final IdempotencyKeys keys;
    private final Issuing issuing;
    private final ClearanceGate gate;
    private final GenerationTable table;

    IssueDesk(RequestLibrary library, IdempotencyKeys keys, Issuing issuing, ClearanceGate gate, GenerationTable table) {
        this.library = library;
        this.keys = keys;
        this.issuing = issuing;
        this.gate = gate;
        this.table = table;
    }

    @Transactional
    long issue(GenerationRequest request, @Nullable String key) {
        var before = takeKey(key, "issue " + request);
        if (before.isPresent()) {
            return before.get();
        }
        var facts = library.factsFor(request);
        var cleared = gate.check(request, facts, request.project());
        var checked = RequestCheck.check(request, facts).and(cleared.violations(), cleared.passed());
        refuse(checked.violations());

        var estimate = requireNonNull(checked.estimate());
        var offering = requireNonNull(facts.offering());
        var recipe = Sealing.seal(request, facts, offering, estimate);
        long id = issuing.issue(recipe, RecipeText.of(recipe), offering, estimate,
                new Issuing.Place(request.project(), request.shot(), null));
        gate.passed(id, cleared, request.project());
        madeBy(key, id);
        return id;
    }

    @Transactional
    long reissue(long original, @Nullable String key, @Nullable String reason) {
        var before = takeKey(key, "re-issue " + original);
        if (before.isPresent()) {
            return before.get();
        }
        var generation = table.require(original);
        var text = new RecipeText(table.recipeText(generation.recipeSha256()), generation.recipeSha256());
        var recipe = RecipeReader.read(text.json());
        var request = asked(recipe, reason);
        var facts = library.factsFor(request, generation.project());
        var cleared = gate.check(request, facts, generation.project());
        var checked = check(recipe, request, facts).and(cleared.violations(), cleared.passed());
        refuse(checked.violations());

        long id = issuing.issue(recipe, text, requireNonNull(facts.offering()), requireNonNull(checked.estimate()),
                new Issuing.Place(generation.project(), generation.shot(), original));
        gate.passed(id, cleared, generation.project());
        madeBy(key, id);
        return id;
    }

    Checked checkReissue(long original, @Nullable String reason) {
        var generation = table.require(original);
        var recipe = RecipeReader.read(table.recipeText(generation.recipeSha256()));
        var request = asked(recipe, reason);
        var facts = library.factsFor(request, generation.project());
        var cleared = gate.check(request, facts, generation.project());
        return check(recipe, request, facts).and(cleared.violations(), cleared.passed());
    }

    /** An override was for the day it was made: asked again, it has to be made again. */
    private static GenerationRequest asked(Recipe recipe, @Nullable String reason) {
        var request = Sealing.unseal(recipe);
        return reason == null || reason.isBlank() ? request : request.overriding(ClearanceCheck.RULE, reason.strip());
    }

    /** Today's rules and today's library, and every byte as it was sealed. */
    private static Checked check(Recipe recipe, GenerationRequest request, RequestFacts facts) {
        var checked = RequestCheck.check(request, facts);
        var found = new ArrayList<>(checked.violations());
        if (facts.offering() != null && !facts.offering().id().equals(recipe.offering())) {
            found.add(Violation.of("mode", "%s is not offered any more; %s is".formatted(recipe.offering(), facts.offering().id())));
        }
        for (var slot : recipe.slots()) {
            for (var sealed : slot.inputs()) {
                var input = facts.inputs().get(sealed.asset());
                if (input != null && !input.sha256().equals(sealed.sha256())) {
                    found.add(Violation.of("slots", "%s is not the file that was sealed (asset %d)".formatted(slot.token(), sealed.asset())));
                }
            }
        }
        return new Checked(List.copyOf(found), checked.estimate());
    }

    private Optional<Long> takeKey(@Nullable String key, String body) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        if (key.length() > 255) {
            refuse(List.of(Violation.of("Idempotency-Key", "has %d characters; at most 255 are taken".formatted(key.length()))));
        }
        return keys.take(key, body);
    }

    private void madeBy(@Nullable String key, long id) {
        if (key != null && !key.isBlank()) {
            keys.made(key, id);
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.INVALID.because(violations);
        }
    }

    /** After a check without violations both are there: it has found the offering and the seconds. */
    private static <T> T requireNonNull(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a request without violations and without a price");
        }
        return value;
    }
}
