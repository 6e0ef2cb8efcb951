package takebook.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takebook.lineage.NodeKind;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.index.DocumentSource;
import takebook.search.index.SearchDocument;

/** How an element version looks in search: by its name, its phrases and its note. */
@ApplicationScoped
class ElementDocuments implements DocumentSource {

    private final Elements elements;
    private final Projects projects;

    ElementDocuments(Elements elements, Projects projects) {
        this.elements = elements;
        this.projects = projects;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.ELEMENT_VERSION;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        return elements.versions(ids).stream().map(this::document)
                .collect(Collectors.toMap(SearchDocument::id, Function.identity()));
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return ElementVersionRow.idsAfter(id, limit);
    }

    private SearchDocument document(ElementVersion version) {
        var texts = new HashMap<String, String>();
        texts.put("title", version.title());
        texts.put("element", version.name());
        texts.put("notes", Stream.concat(Stream.of(version.canonicalPhrase(), version.description(), version.dos(), version.donts(), version.note()), version.bannedPhrases().stream())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n")));

        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of("element"));
        facets.put("element", List.of(version.name()));
        facets.put("state", List.of(version.state().id()));
        facets.put("by", List.of(version.createdBy()));
        Optional.ofNullable(version.project()).flatMap(projects::find).map(Project::name)
                .ifPresent(name -> facets.put("project", List.of(name)));

        return new SearchDocument(version.id(), "element", version.title(), version.url(), version.frontal(), texts, facets,
                Map.of(), version.createdAt(), version.project());
    }
}
