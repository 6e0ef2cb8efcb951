package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import takebook.asset.document.TakeFact;
import takebook.asset.document.TakeFacts;
import takebook.generation.state.GenerationTable;

/** What the library shows beside a take, and finds it by. */
@ApplicationScoped
class GenerationTakeFacts implements TakeFacts {

    private final GenerationTable table;
    private final ElementNames elements;

    GenerationTakeFacts(GenerationTable table, ElementNames elements) {
        this.table = table;
        this.elements = elements;
    }

    @Override
    public Map<Long, TakeFact> of(Collection<Long> assetIds) {
        var byTake = table.byTake(assetIds);
        var elementNames = elements.of(byTake.values());
        var facts = new HashMap<Long, TakeFact>();
        byTake.forEach((asset, generation) -> facts.put(asset, new TakeFact(generation.id(), generation.mode().name(),
                generation.provider(), generation.tier().code(), generation.prompt(), generation.state().name(), generation.cost(),
                elementNames.get(generation.id()))));
        return facts;
    }
}
