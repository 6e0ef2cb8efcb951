package takebook.asset.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import takebook.asset.batch.About;
import takebook.asset.batch.Announced;
import takebook.asset.batch.Archives.Content;

/**
 * What the directory of an archive lists, judged by name and number before a byte is inflated.
 *
 * @param rule why the archive is not opened at all; null when it is
 */
record Contents(List<Content> files, @Nullable String rule, @Nullable String reason) {

    static Contents refused(String rule, String reason) {
        return new Contents(List.of(), rule, reason);
    }

    static Contents of(ZipFile zip, SidecarReader reader, ArchiveConfig config) throws IOException {
        if (zip.size() > config.mostFiles() * 2L) {
            return refused("zip.too-many", "The archive lists %d things; the limit is %d files.".formatted(zip.size(), config.mostFiles()));
        }
        var beside = zip.stream().map(ZipEntry.class::cast).filter(Contents::isSidecar).findFirst();
        var sidecar = beside.isPresent() ? read(zip, beside.get(), reader) : Sidecar.NONE;
        String folder = beside.map(entry -> folder(entry.getName())).orElse("");
        var files = zip.stream().map(ZipEntry.class::cast).filter(Contents::isFile).toList();
        if (files.size() > config.mostFiles()) {
            return refused("zip.too-many", "The archive holds %d files; the limit is %d.".formatted(files.size(), config.mostFiles()));
        }
        var names = new HashSet<String>();
        var listed = new ArrayList<Content>();
        for (ZipEntry entry : files) {
            listed.add(content(listed.size(), entry, names.add(entry.getName()), sidecar.about(folder, entry.getName())));
        }
        return wrong(sidecar, folder, names).orElseGet(() -> new Contents(listed, null, null));
    }

    private static Optional<Contents> wrong(Sidecar sidecar, String folder, HashSet<String> names) {
        var wrong = new ArrayList<String>();
        sidecar.violations().forEach(violation -> wrong.add(violation.field() + ": " + violation.message()));
        sidecar.missing(folder, names).forEach(file -> wrong.add("“%s” is not in the archive".formatted(file)));
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        String more = wrong.size() > 20 ? " … and %d more".formatted(wrong.size() - 20) : "";
        return Optional.of(refused("sidecar", "Nothing was imported, because of the sidecar. "
                + String.join("; ", wrong.subList(0, Math.min(20, wrong.size()))) + more));
    }

    private static Content content(int position, ZipEntry entry, boolean first, About about) {
        var announced = new Announced(entry.getName(), Math.max(0, entry.getSize()), null);
        if (new Name(entry.getName()).leadsElsewhere()) {
            return new Content(position, announced, about, "zip.name", "The name tries to lead out of the archive.");
        }
        if (!first) {
            return new Content(position, announced, about, "zip.name", "The archive has two files of this name.");
        }
        return new Content(position, announced, about, null, null);
    }

    /** Neither a folder, nor what a system left there, nor the sidecar. */
    static boolean isFile(ZipEntry entry) {
        return !new Name(entry.getName()).isNoFile() && !isSidecar(entry);
    }

    private static boolean isSidecar(ZipEntry entry) {
        var name = new Name(entry.getName());
        return name.isSidecar("csv") || name.isSidecar("json");
    }

    private static Sidecar read(ZipFile zip, ZipEntry entry, SidecarReader reader) throws IOException {
        try (var body = zip.getInputStream(entry)) {
            byte[] bytes = body.readNBytes(Sidecar.MOST_BYTES + 1);
            if (bytes.length > Sidecar.MOST_BYTES) {
                return new Sidecar(java.util.Map.of(), List.of(takebook.problem.Violation.of("sidecar", "It is longer than %d bytes".formatted(Sidecar.MOST_BYTES))));
            }
            var text = new String(bytes, StandardCharsets.UTF_8);
            return new Name(entry.getName()).isSidecar("csv") ? reader.csv(text) : reader.json(text);
        }
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }
}
