package takebook.asset.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.lineage.Lineage;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeKind;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.index.DocumentSource;
import takebook.search.index.SearchDocument;

/** How an asset looks in search and in the lineage graph. A take is found by the prompt that made it. */
@ApplicationScoped
class AssetDocuments implements DocumentSource, NodeFacts {

    private final Assets assets;
    private final Projects projects;
    private final Instance<TakeFacts> takeFacts;
    private final Instance<AssetMarks> marks;
    private final Instance<AssetFacets> added;
    private final Lineage lineage;

    AssetDocuments(Assets assets, Projects projects, Instance<TakeFacts> takeFacts, Instance<AssetMarks> marks,
            Instance<AssetFacets> added, Lineage lineage) {
        this.assets = assets;
        this.projects = projects;
        this.takeFacts = takeFacts;
        this.marks = marks;
        this.added = added;
        this.lineage = lineage;
    }

    /** What is known beside the asset itself. */
    private record Surroundings(Map<Long, TakeFact> takes, Map<Long, String> projectNames, Map<Long, Long> uses, Map<Long, List<String>> marks,
            Map<Long, Map<String, List<String>>> added) {}

    @Override
    public NodeKind kind() {
        return NodeKind.ASSET;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        var takes = new HashMap<Long, TakeFact>();
        takeFacts.forEach(source -> takes.putAll(source.of(ids)));
        var names = new HashMap<Long, String>();
        projects.all().forEach((Project project) -> names.put(project.id(), project.name()));

        var said = new HashMap<Long, List<String>>();
        marks.forEach(source -> source.of(ids).forEach((id, words) -> said.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(words)));

        var found = assets.all(ids);
        var values = new HashMap<Long, Map<String, List<String>>>();
        added.forEach(source -> source.of(found).forEach((id, more) -> values.computeIfAbsent(id, _ -> new HashMap<>()).putAll(more)));
        var around = new Surroundings(takes, names, lineage.timesUsed(ids), said, values);

        var documents = new LinkedHashMap<Long, SearchDocument>();
        found.forEach(asset -> documents.put(asset.id(), document(asset, around)));
        return documents;
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return assets.idsAfter(id, limit);
    }

    @Override
    public Map<Long, NodeFact> of(Collection<Long> ids) {
        var facts = new HashMap<Long, NodeFact>();
        assets.all(ids).forEach(asset -> facts.put(asset.id(), new NodeFact(asset.title(), asset.state().name(), sign(asset))));
        return facts;
    }

    private static @Nullable String sign(Asset asset) {
        if (asset.isPurged()) {
            return "Purged";
        }
        var light = asset.rights().light();
        return light.findings().isEmpty() ? null : light.label();
    }

    private static SearchDocument document(Asset asset, Surroundings around) {
        var take = around.takes().get(asset.id());
        return new SearchDocument(
                asset.id(),
                kind(asset),
                asset.title(),
                asset.url(),
                asset.isReady() ? asset.id() : null,
                texts(asset, take),
                facets(asset, around),
                numbers(asset, around),
                asset.createdAt(),
                asset.project());
    }

    /** The word of the search grammar: {@code kind:take}. */
    private static String kind(Asset asset) {
        if (asset.isTake()) {
            return "take";
        }
        return asset.isVideo() ? "video" : "image";
    }

    private static Map<String, String> texts(Asset asset, @Nullable TakeFact take) {
        var texts = new HashMap<String, String>();
        texts.put("title", asset.title());
        texts.put("file", asset.fileName());
        texts.put("tags", String.join(" ", asset.tags()));
        if (asset.notes() != null) {
            texts.put("notes", asset.notes());
        }
        if (take != null) {
            texts.put("prompt", take.prompt());
            texts.put("element", String.join(" ", take.elements()));
        }
        return texts;
    }

    private static Map<String, List<String>> facets(Asset asset, Surroundings around) {
        var take = around.takes().get(asset.id());
        var facets = new HashMap<String, List<String>>();
        facets.putAll(around.added().getOrDefault(asset.id(), Map.of()));
        facets.put("is", marks(asset, around));
        facets.put("kind", List.of(kind(asset)));
        facets.put("origin", List.of(lower(asset.origin())));
        facets.put("state", List.of(lower(asset.state())));
        facets.put("tag", asset.tags());
        facets.put("role", optional(asset.role()));
        facets.put("by", optional(asset.createdBy()));
        facets.put("rights", asset.rights().light().words().stream().map(word -> word.replace('-', '_')).toList());
        if (asset.facts().hasAudio()) {
            facets.put("has", List.of("audio"));
        }
        if (asset.facts().width() > 0 && asset.facts().height() > 0) {
            var shape = new Shape(asset.facts().width(), asset.facts().height());
            facets.put("ratio", List.of(shape.ratio()));
            facets.put("res", List.of(shape.resolution()));
        }
        facets.put("consent", asset.rights().consent());
        facets.put("project", optional(asset.project() == null ? null : around.projectNames().get(asset.project())));
        if (take != null) {
            facets.put("mode", List.of(take.mode()));
            facets.put("provider", List.of(take.provider()));
            facets.put("tier", List.of(take.tier()));
            facets.put("element", take.elements());
        }
        return facets;
    }

    private static List<String> marks(Asset asset, Surroundings around) {
        var marks = new ArrayList<>(around.marks().getOrDefault(asset.id(), List.of()));
        if (asset.isHidden()) {
            marks.add("hidden");
        }
        if (asset.isPurged()) {
            marks.add("purged");
        }
        if (!around.uses().containsKey(asset.id())) {
            marks.add("unused");
        }
        return marks;
    }

    private static Map<String, Double> numbers(Asset asset, Surroundings around) {
        var take = around.takes().get(asset.id());
        var numbers = new HashMap<String, Double>();
        numbers.put("used", (double) around.uses().getOrDefault(asset.id(), 0L));
        if (asset.rating() != null) {
            numbers.put("rating", (double) asset.rating().stars());
        }
        if (asset.facts().durationSeconds() != null) {
            numbers.put("dur", asset.facts().durationSeconds().doubleValue());
        }
        if (take != null) {
            numbers.put("cost", take.cost().amount().doubleValue());
        }
        return numbers;
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? new ArrayList<>() : List.of(value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
