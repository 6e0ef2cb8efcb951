package takebook.generation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import takebook.CrashPoint;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.budget.Budgets;
import takebook.capability.Offering;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.recipe.RecipeText;
import takebook.generation.request.Estimate;
import takebook.generation.state.GenerationState;
import takebook.generation.state.Moves;
import takebook.job.Jobs;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Actors;
import takebook.provider.Providers;
import takebook.search.Search;

/** Writes a new generation: recipe, node and edges, reservation, rows, audit and first step, in the caller's transaction. */
@ApplicationScoped
class Issuing {

    private static final int TITLE = 80;

    private final AgroalDataSource database;
    private final Lineage lineage;
    private final Budgets budgets;
    private final Providers providers;
    private final Audit audit;
    private final Search search;
    private final Jobs jobs;
    private final Actors actors;
    private final Clock clock;

    Issuing(AgroalDataSource database, Lineage lineage, Budgets budgets, Providers providers, Audit audit, Search search, Jobs jobs,
            Actors actors, Clock clock) {
        this.database = database;
        this.lineage = lineage;
        this.budgets = budgets;
        this.providers = providers;
        this.audit = audit;
        this.search = search;
        this.jobs = jobs;
        this.actors = actors;
        this.clock = clock;
    }

    /** Where a generation belongs, which is no part of what was asked. */
    record Place(@Nullable Long project, @Nullable Long shot, @Nullable Long reissueOf) {}

    /** @param estimate at today's price, which is what is reserved; the recipe keeps the price of the day it was sealed */
    @Transactional(Transactional.TxType.MANDATORY)
    long issue(Recipe recipe, RecipeText text, Offering offering, Estimate estimate, Place place) {
        var provider = providers.named(recipe.provider());
        seal(recipe, text);
        String title = title(recipe.prompt());
        long id = lineage.register(NodeKind.GENERATION, title, place.project());
        link(id, recipe, place.reissueOf());

        budgets.reserve(id, estimate.money());
        CrashPoint.hit("submit.afterReserve");

        insert(id, title, recipe, text, offering, estimate, place);
        Sql.on(database, """
                insert into generation_attempt
                    (id, generation_id, attempt_no, request_sha256, provider, submit_class, state, created_at)
                values (?, ?, 1, ?, ?, ?, 'PREPARED', ?)
                """, UUID.randomUUID(), id, text.sha256(), recipe.provider(), provider.submitClass(), clock.instant()).update();
        jobs.schedule(Moves.SUBMIT, id);
        audit.record("generation.issued", "generation", id, Map.of(), facts(recipe, text, estimate, place));
        search.changed(id);
        return id;
    }

    private void seal(Recipe recipe, RecipeText text) {
        Sql.on(database, """
                insert into generation_recipe (sha256, format, content, sealed_at) values (?, ?, ?, ?)
                on conflict (sha256) do nothing
                """, text.sha256(), recipe.format(), text.json(), clock.instant()).update();
    }

    private void link(long id, Recipe recipe, @Nullable Long reissueOf) {
        for (int i = 0; i < recipe.slots().size(); i++) {
            var slot = recipe.slots().get(i);
            long cause = slot.elementVersion() == null ? slot.inputs().getFirst().asset() : slot.elementVersion();
            lineage.link(id, cause, Relation.USED, role(recipe, slot), i, Map.of("token", slot.token()));
            search.changed(cause);
        }
        if (recipe.promptVersion() != null) {
            lineage.link(id, recipe.promptVersion(), Relation.USED, "prompt", recipe.slots().size());
        }
        if (reissueOf != null) {
            lineage.link(id, reissueOf, Relation.WAS_INFORMED_BY, "re-issue", 0);
        }
    }

    /** What the slot says, or what its place in the mode makes it. */
    private static String role(Recipe recipe, RecipeSlot slot) {
        if (slot.role() != null) {
            return slot.role();
        }
        if (slot.elementVersion() != null) {
            return "element";
        }
        if (!slot.token().startsWith("@video")) {
            return "reference";
        }
        return switch (recipe.mode()) {
            case VIDEO_REFERENCE -> "motion";
            case TRANSFORM, EDIT -> "source";
            case TEXT_TO_VIDEO, IMAGE_TO_VIDEO, START_END_FRAMES, REFERENCES -> "reference";
        };
    }

    private void insert(long id, String title, Recipe recipe, RecipeText text, Offering offering, Estimate estimate, Place place) {
        var now = clock.instant();
        Sql.on(database, """
                insert into generation
                    (id, recipe_sha256, title, prompt, provider, mode, tier, offering, pretend_money, project_id, shot_id, reissue_of,
                     state, state_at, estimate_amount, currency, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, id, text.sha256(), title, recipe.prompt(), recipe.provider(), recipe.mode(), recipe.tier().code(),
                recipe.offering(), offering.pretendMoney(), place.project(), place.shot(), place.reissueOf(), GenerationState.QUEUED, now,
                estimate.money().amount(), estimate.money().currency(), actors.current().name(), now).update();
        Sql.on(database, "insert into generation_move (generation_id, to_state, at) values (?, ?, ?)", id, GenerationState.QUEUED, now)
                .update();
    }

    private static Map<String, ?> facts(Recipe recipe, RecipeText text, Estimate estimate, Place place) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", GenerationState.QUEUED);
        facts.put("recipe", text.sha256());
        facts.put("offering", recipe.offering());
        facts.put("reserved", estimate.money());
        facts.put("acknowledged", recipe.acknowledged());
        if (place.project() != null) {
            facts.put("project", place.project());
        }
        if (place.reissueOf() != null) {
            facts.put("reissueOf", place.reissueOf());
        }
        return facts;
    }

    /** The beginning of the prompt, on one line, cut between characters. */
    private static String title(String prompt) {
        String line = prompt.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= TITLE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
    }
}
