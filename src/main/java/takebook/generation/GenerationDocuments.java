package takebook.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationTable;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeKind;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.index.DocumentSource;
import takebook.search.index.SearchDocument;

/** How a generation looks in search and in the lineage graph. */
@ApplicationScoped
class GenerationDocuments implements DocumentSource, NodeFacts {

    private final GenerationTable table;
    private final ElementNames elements;
    private final Projects projects;

    GenerationDocuments(GenerationTable table, ElementNames elements, Projects projects) {
        this.table = table;
        this.elements = elements;
        this.projects = projects;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.GENERATION;
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return table.idsAfter(id, limit);
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        var generations = table.all(ids);
        var elementNames = elements.of(generations);
        var projectNames = projects.all().stream().collect(Collectors.toMap(Project::id, Project::name));
        return generations.stream().collect(Collectors.toMap(Generation::id, generation -> document(generation,
                elementNames.get(generation.id()), generation.project() == null ? null : projectNames.get(generation.project()))));
    }

    @Override
    public Map<Long, NodeFact> of(Collection<Long> ids) {
        return table.all(ids).stream().collect(Collectors.toMap(Generation::id,
                generation -> new NodeFact(generation.title(), generation.state().name())));
    }

    private SearchDocument document(Generation generation, List<String> elementNames, @Nullable String project) {
        var texts = new HashMap<String, String>();
        texts.put("title", generation.title());
        texts.put("prompt", generation.prompt());
        texts.put("element", String.join(" ", elementNames));
        if (generation.failure() != null) {
            texts.put("failure", generation.failure().message());
        }
        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of("generation"));
        facets.put("mode", List.of(generation.mode().name()));
        facets.put("provider", List.of(generation.provider()));
        facets.put("tier", List.of(generation.tier().code()));
        facets.put("state", List.of(generation.state().name().toLowerCase(Locale.ROOT)));
        facets.put("element", elementNames);
        facets.put("by", List.of(generation.createdBy()));
        facets.put("project", project == null ? List.of() : List.of(project));
        Long picture = generation.takes().isEmpty() ? null : generation.takes().getFirst().asset();
        return new SearchDocument(generation.id(), "generation", generation.title(), generation.url(), picture, texts, facets,
                Map.of("cost", generation.cost().amount().doubleValue()), generation.createdAt(), generation.project());
    }
}
