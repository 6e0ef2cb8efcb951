package takebook.media.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import takebook.media.jail.MediaConfig.Jail;

/** An ffmpeg that runs on this machine, the font, and whether the jail holds around it. */
record Installation(Path programs, boolean bundled, Path font, MediaHealth health) {

    private static final Pattern MISSING_LIBRARY =
            Pattern.compile("error while loading shared libraries: (lib[A-Za-z0-9_.+-]+): cannot open");
    private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_MISSING = 30;

    /** @param configured the program to use instead of the one from Maven */
    static Installation find(Path home, Optional<Path> configured, Jail jail) throws IOException {
        var folder = home.resolve("ffmpeg");
        var font = FfmpegFiles.font(folder);
        var programs = configured.isPresent()
                ? configured.get().toAbsolutePath().getParent()
                : FfmpegFiles.programs(folder);
        boolean bundled = configured.isEmpty();

        var version = version(programs, bundled);
        return new Installation(programs, bundled, font, health(version, jail, programs));
    }

    String program(String name) {
        return programs.resolve(name).toString();
    }

    Map<String, String> environment() {
        return environment(programs, bundled);
    }

    private static Map<String, String> environment(Path programs, boolean bundled) {
        var environment = new HashMap<String, String>();
        environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("LC_ALL", "C.UTF-8");
        if (bundled) {
            environment.put("LD_LIBRARY_PATH", programs.toString());
        }
        return environment;
    }

    /**
     * The bundled build names libraries for sound and screen devices that a small machine lacks and that no call here ever
     * reaches. Each missing name becomes a link to a library that is there; the loader is content with that.
     */
    private static String version(Path programs, boolean bundled) throws IOException {
        for (int attempt = 0; attempt < MOST_MISSING; attempt++) {
            var said = new ArrayList<String>();
            var command = List.of(programs.resolve("ffmpeg").toString(), "-version");
            var ran = Child.run(command, environment(programs, bundled), programs, PATIENCE, said::add);
            var version = VERSION.matcher(String.join("\n", said));
            if (ran.succeeded() && version.find()) {
                return version.group(1);
            }
            var missing = MISSING_LIBRARY.matcher(ran.complaint());
            if (!bundled || !missing.find()) {
                throw new IOException("ffmpeg does not start: " + ran.complaint().strip());
            }
            Files.createSymbolicLink(programs.resolve(missing.group(1)), Path.of("libva-drm.so.2"));
        }
        throw new IOException("ffmpeg lacks more than " + MOST_MISSING + " libraries of this machine");
    }

    private static MediaHealth health(String version, Jail jail, Path folder) {
        if (jail == Jail.OFF) {
            return new MediaHealth(version, false, true,
                    "takebook.media.jail is off: a hostile file may reach the network from this machine");
        }
        var interfaces = new ArrayList<String>();
        var command = List.of("unshare", "-rn", "prlimit", "--as=1073741824", "cat", "/proc/net/dev");
        var plain = Map.of("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        try {
            var ran = Child.run(command, plain, folder, PATIENCE, interfaces::add);
            if (!ran.succeeded()) {
                return refused(version, ran.complaint().strip());
            }
        } catch (java.io.UncheckedIOException e) {
            return refused(version, e.getCause().getMessage());
        }
        var others = interfaces.stream()
                .filter(line -> line.contains(":") && !line.strip().startsWith("lo:"))
                .toList();
        return others.isEmpty()
                ? new MediaHealth(version, true, true, "ffmpeg runs without a network and within limits")
                : refused(version, "the child process still sees " + others);
    }

    private static MediaHealth refused(String version, String why) {
        return new MediaHealth(version, false, false,
                ("No picture or clip is looked at here, because ffmpeg cannot be shut away from the network: %s."
                        + " Allow unprivileged user namespaces, or set takebook.media.jail=off where every uploader is trusted")
                        .formatted(why));
    }
}
