package takebook.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.lineage.NodeKind;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.index.DocumentSource;
import takebook.search.index.SearchDocument;

/** How a prompt version looks in search: by every word of it. */
@ApplicationScoped
class PromptDocuments implements DocumentSource {

    private final Prompts prompts;
    private final Projects projects;

    PromptDocuments(Prompts prompts, Projects projects) {
        this.prompts = prompts;
        this.projects = projects;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.PROMPT_VERSION;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        return prompts.versions(ids).stream().map(this::document)
                .collect(Collectors.toMap(SearchDocument::id, Function.identity()));
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return PromptVersionRow.idsAfter(id, limit);
    }

    private SearchDocument document(PromptVersion version) {
        var texts = new HashMap<>(Map.of("title", version.label(), "prompt", version.text()));
        Optional.ofNullable(version.note()).ifPresent(note -> texts.put("notes", note));

        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of("prompt"));
        facets.put("by", List.of(version.createdBy()));
        Optional.ofNullable(version.project()).flatMap(projects::find).map(Project::name)
                .ifPresent(name -> facets.put("project", List.of(name)));

        return new SearchDocument(version.id(), "prompt", version.label(), version.url(), null, texts, facets, Map.of(),
                version.createdAt(), version.project());
    }
}
