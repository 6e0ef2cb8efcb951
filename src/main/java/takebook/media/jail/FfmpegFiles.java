package takebook.media.jail;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The ffmpeg that came from Maven and the font beside it, unpacked once into a folder named after their jars. */
final class FfmpegFiles {

    private static final String PROGRAMS = "org/bytedeco/ffmpeg/linux-x86_64/";
    private static final String FONT = "net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private FfmpegFiles() {}

    /** @return the folder that holds {@code ffmpeg}, {@code ffprobe} and their libraries */
    static Path programs(Path folder) throws IOException {
        var jar = jarOf(PROGRAMS + "ffmpeg");
        if (jar == null) {
            throw new IOException("no ffmpeg comes with Takebook for this kind of machine; set takebook.ffmpeg to one");
        }
        var target = folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(target)) {
            unpack(jar, PROGRAMS, target);
        }
        return target;
    }

    static Path font(Path folder) throws IOException {
        var jar = jarOf(FONT);
        if (jar == null) {
            throw new IOException("the font is not on the class path");
        }
        var target = folder.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(target)) {
            unpack(jar, FONT, target);
        }
        return target.resolve("DejaVuSans.ttf");
    }

    /** Into a folder of its own first, then one rename: a start that was interrupted, or a second one, finds all or nothing. */
    private static void unpack(Path jar, String prefix, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        var fresh = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
        Files.createDirectory(fresh);
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(entry -> isWanted(entry, prefix)).toList()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                var path = fresh.resolve(name);
                try (var bytes = file.getInputStream(entry)) {
                    Files.copy(bytes, path);
                }
                if (!name.contains(".")) {
                    path.toFile().setExecutable(true, false);
                }
            }
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            deleteFiles(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** The JNI glue would need Java classes we do not take. */
    private static boolean isWanted(JarEntry entry, String prefix) {
        String name = entry.getName();
        return name.startsWith(prefix) && !entry.isDirectory() && !name.contains("/libjni");
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static @Nullable Path jarOf(String resource) {
        URL url = Thread.currentThread().getContextClassLoader().getResource(resource);
        if (url == null) {
            url = FfmpegFiles.class.getClassLoader().getResource(resource);
        }
        if (url == null || !url.getProtocol().equals("jar")) {
            return null;
        }
        String address = url.toString();
        return Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))));
    }
}
