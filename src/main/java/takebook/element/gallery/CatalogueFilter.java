package takebook.element.gallery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import takebook.element.Element;
import takebook.element.ElementVersion;

/** What the catalogue is narrowed to; everything in it is in the address. */
class CatalogueFilter {

    @RestQuery @Nullable String q;
    @RestQuery @Nullable String kind;
    @RestQuery @Nullable String state;
    @RestQuery @Nullable Long project;

    public String q() {
        return q == null ? "" : q.strip();
    }

    public String kind() {
        return kind == null ? "" : kind;
    }

    public String state() {
        return state == null ? "" : state;
    }

    public @Nullable Long project() {
        return project;
    }

    public boolean narrows() {
        return !q().isEmpty() || !kind().isEmpty() || !state().isEmpty() || project != null;
    }

    /** @param shown the version the card would show, @param pinnedHere whether the project asked for pins the element */
    boolean holds(Element element, ElementVersion shown, boolean pinnedHere) {
        boolean ofKind = kind().isEmpty() || element.kind().id().equals(kind());
        boolean inState = state().isEmpty() ? !element.deprecated() : stateOf(element, shown).equals(state());
        boolean inProject = project == null || project.equals(element.project()) || pinnedHere;
        return ofKind && inState && inProject && hasWords(element);
    }

    private static String stateOf(Element element, ElementVersion shown) {
        return element.deprecated() ? "deprecated" : shown.state().id();
    }

    /** Every word somewhere in the name, the phrases or the texts of any version. */
    private boolean hasWords(Element element) {
        var texts = element.versions().stream()
                .flatMap(version -> Stream.concat(Stream.of(version.name(), version.canonicalPhrase(), version.description(), version.note()),
                        version.bannedPhrases().stream()))
                .flatMap(Stream::ofNullable)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return Stream.of(q().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    /** The catalogue under this filter, from behind this element on. */
    String url(@Nullable Long after) {
        var parts = new ArrayList<String>();
        add(parts, "q", q());
        add(parts, "kind", kind());
        add(parts, "state", state());
        add(parts, "project", project == null ? "" : project.toString());
        add(parts, "after", after == null ? "" : after.toString());
        return parts.isEmpty() ? "/elements" : "/elements?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
