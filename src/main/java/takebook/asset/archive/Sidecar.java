package takebook.asset.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import takebook.asset.batch.About;
import takebook.problem.Violation;

/**
 * What is said about the files of a folder, by their names in it.
 *
 * @param violations everything that is wrong with it, each with the line or item it is on
 */
record Sidecar(Map<String, About> files, List<Violation> violations) {

    static final Set<String> MEMBERS = Set.of("file", "title", "role", "tags", "notes", "project", "rights");
    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final Sidecar NONE = new Sidecar(Map.of(), List.of());

    Sidecar {
        files = new LinkedHashMap<>(files);
        violations = List.copyOf(violations);
    }

    /** @param folder in which it lies, with its slash; names in it are relative to that */
    About about(String folder, String name) {
        return files.getOrDefault(name.startsWith(folder) ? name.substring(folder.length()) : name, About.NOTHING);
    }

    /** Those it speaks of that are not there. */
    Set<String> missing(String folder, Set<String> names) {
        var missing = new TreeSet<>(files.keySet());
        missing.removeIf(file -> names.contains(folder + file));
        return missing;
    }
}
