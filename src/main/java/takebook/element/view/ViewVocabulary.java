package takebook.element.view;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words for what a picture of an element shows, and which of them each kind of element needs: a dated data file with its
 * source. A file that is wrong stops the start.
 */
@Startup
@ApplicationScoped
public class ViewVocabulary {

    /** What the first picture shows when nothing else is said, and what the others do. */
    public static final String FRONTAL = "front";
    public static final String NOT_SAID = "other";

    private static final String FILE = "element-views.json";

    /**
     * @param shows what such a picture shows, to be read after “shows”
     * @param unspecific whether it says nothing, so that it fills no gap
     */
    public record View(String id, String label, String shows, boolean unspecific) {}

    /** @param identity without these the subject drifts, @param useful these help */
    public record Needs(ElementKind kind, List<String> identity, List<String> useful) {}

    /** @param leastPixels what the long edge of a picture should have */
    record Content(LocalDate asOf, String source, int leastPixels, String pixelsSource, List<View> views, List<Needs> needs) {}

    private final Content content;

    ViewVocabulary() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not there");
            }
            this.content = parse(stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalStateException naming the member that is missing, unknown or contradicts another */
    static Content parse(byte[] json) {
        try {
            var content = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(json, Content.class);
            var wrong = contradictions(content);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("%s: %s".formatted(FILE, String.join("; ", wrong)));
            }
            return content;
        } catch (IOException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static List<String> contradictions(Content content) {
        var wrong = new ArrayList<String>();
        Set<String> views = new HashSet<>();
        content.views().stream().filter(view -> !views.add(view.id())).forEach(view -> wrong.add("views: %s is there twice".formatted(view.id())));
        List.of(FRONTAL, NOT_SAID).stream().filter(id -> !views.contains(id)).forEach(id -> wrong.add("views: %s is missing".formatted(id)));
        var kinds = new HashSet<ElementKind>();
        content.needs().forEach(needs -> {
            if (!kinds.add(needs.kind())) {
                wrong.add("needs: %s is there twice".formatted(needs.kind().id()));
            }
            var named = new ArrayList<>(needs.identity());
            named.addAll(needs.useful());
            named.stream().filter(id -> !views.contains(id))
                    .forEach(id -> wrong.add("needs of %s: there is no view %s".formatted(needs.kind().id(), id)));
        });
        for (ElementKind kind : ElementKind.values()) {
            if (!kinds.contains(kind)) {
                wrong.add("needs: %s is missing".formatted(kind.id()));
            }
        }
        return wrong;
    }

    public List<View> views() {
        return content.views();
    }

    public boolean knows(String id) {
        return content.views().stream().anyMatch(view -> view.id().equals(id));
    }

    /** @throws java.util.NoSuchElementException for a word that is not in the file */
    public View view(String id) {
        return content.views().stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow();
    }

    public Needs needs(ElementKind kind) {
        return content.needs().stream().filter(needs -> needs.kind() == kind).findFirst().orElseThrow();
    }

    public int leastPixels() {
        return content.leastPixels();
    }

    public String source() {
        return "%s (%s). %s.".formatted(content.source(), content.asOf(), content.pixelsSource());
    }
}
