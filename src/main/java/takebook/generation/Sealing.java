package takebook.generation;

import java.util.List;
import java.util.Map;
import takebook.capability.Offering;
import takebook.generation.recipe.Recipe;
import takebook.generation.recipe.RecipeSlot;
import takebook.generation.recipe.RecipeText;
import takebook.generation.recipe.SealedInput;
import takebook.generation.request.Estimate;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Input;
import takebook.generation.request.Parameters;
import takebook.generation.request.RequestFacts;
import takebook.generation.request.Slot;

/** Turns a request that passed its check into a recipe, and a recipe back into the request it came from. */
final class Sealing {

    private Sealing() {}

    /** What the request left to the offering is written out, so that a later default cannot change what an old recipe means. */
    static Recipe seal(GenerationRequest request, RequestFacts facts, Offering offering, Estimate estimate) {
        var slots = request.slots().stream().map(slot -> slot(slot, facts)).toList();
        return new Recipe(RecipeText.FORMAT, request.provider(), offering.model(), request.mode(), request.tier(), offering.id(),
                request.prompt(), request.promptVersion(), slots, parameters(request.parameters(), offering),
                request.acknowledge(), offering.fileName(), offering.fileSha256(), estimate.seconds(), estimate.money());
    }

    /** The same question, to be checked against what is offered and what is in the library today. */
    static GenerationRequest unseal(Recipe recipe) {
        var slots = recipe.slots().stream()
                .map(slot -> new Slot(slot.token(), slot.asset(), slot.elementVersion(), slot.role()))
                .toList();
        return new GenerationRequest(null, null, recipe.provider(), recipe.mode(), recipe.tier(), recipe.prompt(),
                recipe.promptVersion(), slots, recipe.parameters(), recipe.acknowledged());
    }

    private static RecipeSlot slot(Slot slot, RequestFacts facts) {
        var images = slot.elementVersion() == null
                ? List.of(slot.asset())
                : facts.elements().get(slot.elementVersion()).images();
        var inputs = images.stream().map(id -> sealed(facts.inputs(), id)).toList();
        return new RecipeSlot(slot.token(), slot.role(), slot.elementVersion(), inputs);
    }

    private static SealedInput sealed(Map<Long, Input> inputs, long id) {
        return new SealedInput(id, inputs.get(id).sha256());
    }

    private static Parameters parameters(Parameters asked, Offering offering) {
        boolean follows = offering.seconds().offered().isEmpty();
        Integer duration = asked.duration() == null ? offering.seconds().orElse() : asked.duration();
        String ratio = asked.aspectRatio() == null ? offering.ratios().whenOmitted() : asked.aspectRatio();
        return new Parameters(follows ? null : duration, ratio, asked.keepAudio());
    }
}
