package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.capability.Offering;
import takebook.generation.clearance.ClearanceGate;
import takebook.generation.clearance.ClearanceRecord;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeReader;
import takebook.generation.recipe.RecipeText;
import takebook.generation.request.Checked;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.RequestCheck;
import takebook.generation.state.ExchangeLine;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationFilter;
import takebook.generation.state.GenerationPage;
import takebook.generation.state.GenerationTable;
import takebook.generation.state.Move;
import takebook.generation.step.Outgoing;
import takebook.problem.Violation;
import takebook.provider.Providers;

/** Askings: checked, issued, asked again, stopped, and looked at. */
@ApplicationScoped
public class Generations {

    private final RequestLibrary library;
    private final IssueDesk desk;
    private final Interventions interventions;
    private final GenerationTable table;
    private final ClearanceGate gate;
    private final Outgoing outgoing;
    private final Providers providers;

    Generations(RequestLibrary library, IssueDesk desk, Interventions interventions, GenerationTable table,
            ClearanceGate gate, Outgoing outgoing,
            Providers providers) {
        this.library = library;
        this.desk = desk;
        this.interventions = interventions;
        this.table = table;
        this.gate = gate;
        this.outgoing = outgoing;
        this.providers = providers;
    }

    /** Everything that keeps the request from being sealed, at once, and its price where that can be told. Changes nothing. */
    @Transactional
    public Checked check(GenerationRequest request) {
        var facts = library.factsFor(request);
        var cleared = gate.check(request, facts, request.project());
        return RequestCheck.check(request, facts).and(cleared.violations(), cleared.passed());
    }

    /**
     * Seals the request and queues it, in one transaction with the money it needs.
     *
     * @param key from whoever asks; the same key and request are answered with the same generation
     * @throws takebook.problem.ProblemException INVALID with every violation, OVER_BUDGET, or CONFLICT for a key used otherwise
     */
    public Generation issue(GenerationRequest request, @Nullable String key) {
        long id = desk.issue(request, key);
        CrashPoint.hit("submit.afterAttemptRow");
        return require(id);
    }

    /**
     * Asks the sealed recipe of an earlier generation again. Only the request can be the same: there is no seed.
     *
     * @throws takebook.problem.ProblemException INVALID when what it needs is not offered or not in the library as it was sealed
     */
    public Generation reissue(long id, @Nullable String key) {
        return reissue(id, key, null);
    }

    /** @param reason why it is issued although the rights of an input forbid it; whether that counts is the project's policy */
    public Generation reissue(long id, @Nullable String key, @Nullable String reason) {
        long again = desk.reissue(id, key, reason);
        CrashPoint.hit("submit.afterAttemptRow");
        return require(again);
    }

    /** What a re-issue would cost today, or why it cannot be made. Changes nothing. */
    @Transactional
    public Checked checkReissue(long id, @Nullable String reason) {
        return desk.checkReissue(id, reason);
    }

    /** What was known about the rights of its inputs and let pass when it was issued; nothing when there was nothing to clear. */
    public Optional<ClearanceRecord> clearance(long id) {
        return gate.of(id);
    }

    /** QUEUED ends at once; RUNNING asks the provider, and the next poll says what came of it; anything else is a CONFLICT. */
    public Generation cancel(long id) {
        interventions.cancel(require(id));
        return require(id);
    }

    /** Asks the provider of an UNKNOWN generation once more. Its clear answer moves the generation; none leaves it as it is. */
    public Generation askProvider(long id) {
        interventions.askProvider(require(id));
        return require(id);
    }

    /** A person's word that the provider of an UNKNOWN generation did not accept it: it fails, and its money is released. */
    public Generation notAccepted(long id) {
        interventions.notAccepted(require(id));
        return require(id);
    }

    public Generation require(long id) {
        return table.require(id);
    }

    /** Those that exist, in the order of their ids. */
    public List<Generation> all(Collection<Long> ids) {
        return table.all(ids);
    }

    /** @param after the {@code next} of the page before; null for the first */
    public GenerationPage page(GenerationFilter filter, @Nullable Long after, int limit) {
        return table.page(filter, after, limit);
    }

    /** Oldest first, whatever became of them; at most {@code limit}, the newest. */
    public List<Generation> ofShot(long shot, int limit) {
        return table.ofShot(shot, limit);
    }

    /** The recipes of these generations, by their SHA-256; one statement. */
    public Map<String, Recipe> recipes(Collection<Generation> asked) {
        var texts = table.recipeTexts(asked.stream().map(Generation::id).toList());
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> RecipeReader.read(entry.getValue())));
    }

    /** By asset, the generation that made it; assets that are no takes are left out. */
    public Map<Long, Generation> ofTakes(Collection<Long> assets) {
        return table.byTake(assets);
    }

    public List<Generation> reissuesOf(long id) {
        return table.reissuesOf(id);
    }

    public Recipe recipe(long id) {
        return RecipeReader.read(recipeText(id).json());
    }

    /** As it was sealed, byte for byte. */
    public RecipeText recipeText(long id) {
        String sha256 = require(id).recipeSha256();
        return new RecipeText(table.recipeText(sha256), sha256);
    }

    /** A request that asks the same, for a draft that starts from it. */
    public GenerationRequest asRequest(long id) {
        return Sealing.unseal(recipe(id));
    }

    /** Requests and answers, oldest first. */
    public List<ExchangeLine> exchange(long id) {
        require(id);
        return table.exchange(id);
    }

    /** The moves between states, oldest first. */
    public List<Move> moves(long id) {
        return table.moves(id);
    }

    /** What each provider would be sent for this request, or why it could not be asked. Sends nothing. */
    @Transactional
    public List<SentAsPreview> sentAs(GenerationRequest request) {
        var previews = new ArrayList<SentAsPreview>();
        for (String name : providers.names()) {
            previews.add(sentAs(request.to(name), name));
        }
        return previews;
    }

    private SentAsPreview sentAs(GenerationRequest request, String name) {
        var facts = library.factsFor(request);
        var checked = RequestCheck.check(request, facts);
        Offering offering = facts.offering();
        if (!checked.ok() || offering == null || checked.estimate() == null) {
            return new SentAsPreview(name, null, checked.violations());
        }
        var recipe = Sealing.seal(request, facts, offering, checked.estimate());
        return new SentAsPreview(name, providers.named(name).sentAs(outgoing.preview(recipe, offering)), List.<Violation>of());
    }
}
