package takebook.capability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Finds the data files. A folder inside a jar cannot be listed reliably, so {@code index.txt} names them. */
final class CapabilityFiles {

    private static final String FOLDER = "capabilities/";

    private CapabilityFiles() {}

    /** Every file is read, older ones too: an old file that no longer parses would be noticed only when it is needed. */
    static List<Offering> newestOfEach() {
        var newest = new TreeMap<String, CapabilityFile>();
        for (String name : names()) {
            var file = CapabilityFile.parse(name, bytes(name));
            newest.merge(file.provider(), file, (one, other) -> one.asOf().isAfter(other.asOf()) ? one : other);
        }
        return newest.values().stream().flatMap(file -> file.offerings().stream()).toList();
    }

    static List<String> names() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }

    private static byte[] bytes(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("capabilities/index.txt names %s, which is not there".formatted(name));
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
