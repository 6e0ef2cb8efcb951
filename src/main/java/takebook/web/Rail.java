package takebook.web;

import java.util.List;
import java.util.function.Predicate;

/** The places of the left rail, in the order of a day's work. */
final class Rail {

    private record Place(String path, String label, String icon, String key, String role) {}

    private static final List<Place> PLACES = List.of(
            new Place("/", "Today", "house", "t", "VIEWER"),
            new Place("/assets", "Library", "images", "l", "VIEWER"),
            new Place("/upload", "Upload", "upload", "u", "CURATOR"),
            new Place("/elements", "Elements", "shapes", "e", "VIEWER"),
            new Place("/motion", "Motion", "move-3d", "m", "VIEWER"),
            new Place("/prompts", "Prompts", "text-quote", "p", "VIEWER"),
            new Place("/projects", "Projects", "folder", "o", "VIEWER"),
            new Place("/collections", "Collections", "layout-grid", "k", "VIEWER"),
            new Place("/compose", "Compose", "clapperboard", "c", "PRODUCER"),
            new Place("/queue", "Queue", "list-video", "q", "VIEWER"),
            new Place("/generations", "Generations", "history", "n", "VIEWER"),
            new Place("/search", "Search", "search", "s", "VIEWER"),
            new Place("/audit", "Audit", "scroll-text", "a", "AUDITOR"),
            new Place("/people", "People", "users", "w", "ADMIN"),
            new Place("/jobs", "Jobs", "cog", "j", "ADMIN"));

    private Rail() {}

    static List<Destination> of(String path, Predicate<String> may) {
        return PLACES.stream()
                .filter(place -> may.test(place.role()))
                .map(place -> new Destination(place.path(), place.label(), place.icon(), place.key(), isAt(path, place.path())))
                .toList();
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || (!place.equals("/") && path.startsWith(place + "/"));
    }
}
