package takebook.motion.vocabulary;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.DataFile;
import takebook.media.motion.Reading;

/** The tree of moves and the table of camera work, read once; a broken file stops the start. */
@Startup
@ApplicationScoped
public class Vocabulary {

    private static final String FILE = "motion/moves-2026-11-21.json";

    record Words(int format, LocalDate asOf, String source, Window window, List<Family> families, List<CameraWork> work) {

        Words {
            if (format != 1) {
                throw new IllegalArgumentException("this Takebook reads format 1");
            }
            var keys = new HashSet<String>();
            moves(families).filter(move -> !keys.add(move.key())).findFirst().ifPresent(move -> {
                throw new IllegalArgumentException("the move %s is here twice".formatted(move.key()));
            });
            work.stream().flatMap(each -> each.moves().stream()).filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
                throw new IllegalArgumentException("there is no move %s for the camera work to name".formatted(key));
            });
        }

        static Stream<CameraMove> moves(List<Family> families) {
            return families.stream().flatMap(family -> family.moves().stream());
        }
    }

    private final Words words = DataFile.read(FILE, Words.class);

    public LocalDate asOf() {
        return words.asOf();
    }

    /** How long a clip may be to be taken as a motion reference. */
    public Window window() {
        return words.window();
    }

    public List<Family> families() {
        return words.families();
    }

    public List<CameraWork> work() {
        return words.work();
    }

    public Optional<CameraMove> move(@Nullable String key) {
        return Words.moves(words.families()).filter(move -> move.key().equals(key)).findFirst();
    }

    public Optional<Family> familyOf(@Nullable String move) {
        return words.families().stream().filter(family -> family.moves().stream().anyMatch(each -> each.key().equals(move))).findFirst();
    }

    public Optional<Family> family(@Nullable String key) {
        return words.families().stream().filter(family -> family.key().equals(key)).findFirst();
    }

    /** The moves a reading fits, the best first; of equals the one that stands first in the tree. */
    public List<CameraMove> fitting(Reading reading) {
        return Words.moves(words.families())
                .filter(move -> move.fit(reading) > 0)
                .sorted(Comparator.comparingDouble((CameraMove move) -> move.fit(reading)).reversed())
                .toList();
    }
}
