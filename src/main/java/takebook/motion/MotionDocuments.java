package takebook.motion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeKind;
import takebook.media.motion.Reading;
import takebook.motion.measure.Measured;
import takebook.motion.measure.Paths;
import takebook.project.Project;
import takebook.project.Projects;
import takebook.search.index.DocumentSource;
import takebook.search.index.SearchDocument;

/** How a motion reference looks in search and in the lineage graph. Where people have not said how it moves, what was measured counts. */
@ApplicationScoped
class MotionDocuments implements DocumentSource, NodeFacts {

    private final Motions motions;
    private final Moves moves;
    private final Paths paths;
    private final Assets assets;
    private final Projects projects;

    MotionDocuments(Motions motions, Moves moves, Paths paths, Assets assets, Projects projects) {
        this.motions = motions;
        this.moves = moves;
        this.paths = paths;
        this.assets = assets;
        this.projects = projects;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.MOTION;
    }

    @Override
    public List<Long> idsAfter(long id, int limit) {
        return motions.idsAfter(id, limit);
    }

    @Override
    public Map<Long, NodeFact> of(Collection<Long> ids) {
        var found = motions.all(ids);
        var clips = clips(found);
        return found.stream().filter(motion -> clips.containsKey(motion.asset())).collect(Collectors.toMap(Motion::id,
                motion -> new NodeFact(clips.get(motion.asset()).title(), motion.retired() ? "RETIRED" : null)));
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        var found = motions.all(ids);
        var clips = clips(found);
        var measured = paths.all(clips.keySet());
        var labels = moves.families().stream().flatMap(family -> family.moves().stream())
                .collect(Collectors.toMap(move -> move.key(), move -> move.label()));
        var trials = motions.trials(ids);
        return found.stream()
                .filter(motion -> !motion.retired() && clips.containsKey(motion.asset()) && clips.get(motion.asset()).isReady())
                .map(motion -> document(motion, clips.get(motion.asset()),
                        Optional.ofNullable(measured.get(motion.asset())).map(Measured::reading).orElse(null),
                        labels, trials.getOrDefault(motion.id(), List.of())))
                .collect(Collectors.toMap(SearchDocument::id, Function.identity()));
    }

    private Map<Long, Asset> clips(Collection<Motion> found) {
        return assets.all(found.stream().map(Motion::asset).toList()).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
    }

    private SearchDocument document(Motion motion, Asset clip, @Nullable Reading reading, Map<String, String> labels, List<Trial> trials) {
        var notes = Stream.concat(Stream.of(motion.phrase(), motion.works(), motion.quirks(), motion.notes(), labels.get(motion.move())),
                        trials.stream().flatMap(trial -> Stream.of(trial.triedOn(), trial.quirk())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var facets = new HashMap<String, List<String>>();
        facets.put("kind", List.of("motion"));
        facets.put("by", List.of(motion.createdBy()));
        facets.put("tag", clip.tags());
        put(facets, "motion", motion.move());
        put(facets, "direction", motion.direction() != null || reading == null ? motion.direction() : reading.direction());
        put(facets, "speed", motion.speed() != null || reading == null ? motion.speed() : reading.speed());
        put(facets, "shake", motion.shake() != null || reading == null ? motion.shake() : reading.shake());
        put(facets, "held", motion.held());
        put(facets, "source", motion.source());
        facets.put("is", motion.proven() ? List.of("proven") : List.of());
        Optional.ofNullable(clip.project()).flatMap(projects::find).map(Project::name).ifPresent(name -> facets.put("project", List.of(name)));
        var numbers = new HashMap<String, Double>();
        if (clip.facts().durationSeconds() != null) {
            numbers.put("dur", clip.facts().durationSeconds().doubleValue());
        }
        if (clip.facts().frameRate() != null) {
            numbers.put("fps", clip.facts().frameRate().value());
        }
        return new SearchDocument(motion.id(), "motion", clip.title(), motion.url(), clip.id(),
                Map.of("title", clip.title(), "file", clip.fileName(), "tags", String.join(" ", clip.tags()), "notes", notes),
                facets, numbers, motion.createdAt(), clip.project());
    }

    private static void put(Map<String, List<String>> facets, String key, @Nullable Object value) {
        if (value != null) {
            facets.put(key, List.of(value.toString().toLowerCase(java.util.Locale.ROOT)));
        }
    }
}
