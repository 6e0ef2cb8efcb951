package takebook.media.motion;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Sixty clips of known movement, 480 x 270, encoded and decoded, read by {@code camera-path/v1}: prints the tables of
 * docs/motion-measure.md. No test: its name keeps it out of the run of the tests.
 *
 * <pre>./mvnw test -Dtest=MotionBenchmark      # or with -Dseed=12, for other scenes</pre>
 */
class MotionBenchmark {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final double SECONDS = 3;
    private static final double SLIGHT = 0.0025;
    private static final double STRONG = 0.010;

    /** @param signed the measured speed; {@code error} against the true one, 0.1 is ten per cent */
    private record Row(Truth truth, Shot shot, CameraPath path, Reading reading, double error) {

        boolean right() {
            return reading.move() == truth.move() && (truth.towards() == null || reading.direction() == truth.towards());
        }
    }

    /** @param towards null where there is no direction */
    private record Truth(String name, Move move, Direction towards, double sign, double slow, double medium, double fast) {}

    private static final List<Truth> MOVES = List.of(
            new Truth("static", Move.STATIC, null, 0, 0, 0, 0),
            new Truth("pan right", Move.PAN, Direction.RIGHT, 1, 0.04, 0.15, 0.5),
            new Truth("tilt down", Move.TILT, Direction.DOWN, -1, 0.04, 0.15, 0.5),
            new Truth("zoom in", Move.ZOOM, Direction.IN, 1, 0.04, 0.13, 0.4),
            new Truth("zoom out", Move.ZOOM, Direction.OUT, -1, 0.04, 0.13, 0.4),
            new Truth("dolly in", Move.DOLLY, Direction.IN, 1, 0.03, 0.08, 0.2),
            new Truth("dolly out", Move.DOLLY, Direction.OUT, -1, 0.03, 0.08, 0.2),
            new Truth("tracking left", Move.TRACKING, Direction.LEFT, -1, 0.04, 0.13, 0.4),
            new Truth("crane up", Move.CRANE, Direction.UP, 1, 0.04, 0.13, 0.4),
            new Truth("orbit right", Move.ORBIT, Direction.RIGHT, 1, 0.04, 0.12, 0.32),
            new Truth("roll clockwise", Move.ROLL, Direction.CLOCKWISE, 1, 3, 12, 35),
            new Truth("whip pan right", Move.WHIP_PAN, Direction.RIGHT, 1, 1.4, 2, 3));

    private final Thresholds thresholds = Thresholds.read();

    @Test
    void print() throws Exception {
        long seed = Long.getLong("seed", 11);
        var rows = new ArrayList<Row>();
        double spent = 0;
        long steps = 0;
        for (Truth truth : MOVES) {
            for (double[] variant : new double[][] {
                {truth.slow(), 0}, {truth.medium(), 0}, {truth.fast(), 0}, {truth.medium(), SLIGHT}, {truth.medium(), STRONG}}) {
                var shot = new Shot(truth.move(), truth.sign() * variant[0], variant[1], SECONDS, seed * 1000 + rows.size());
                var file = FilmedClips.encoded(shot, WIDTH, HEIGHT);
                var frames = FilmedClips.decoded(file, 256, 144);
                Files.delete(file);
                long start = System.nanoTime();
                var path = Surveyor.survey(frames, thresholds);
                spent += (System.nanoTime() - start) / 1e6;
                steps += path.steps().size();
                var reading = Reader.read(path, thresholds);
                double error = variant[0] == 0 || reading.rate() == 0 ? Double.NaN : reading.rate() / variant[0] - 1;
                rows.add(new Row(truth, shot, path, reading, error));
            }
        }
        print(rows);
        System.out.printf(Locale.ROOT, "%n%.1f ms for each frame (%d frames)%n", spent / steps, steps);
    }

    private static void print(List<Row> rows) {
        var seen = rows.stream().map(row -> row.reading().move()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Move.class)));
        System.out.println("| filmed | " + seen.stream().map(move -> move.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(" | "))
                + " | right, with direction |");
        System.out.println("|---|" + "---|".repeat(seen.size() + 1));
        for (Truth truth : MOVES) {
            Map<Move, Long> counts = new EnumMap<>(Move.class);
            rows.stream().filter(row -> row.truth() == truth).forEach(row -> counts.merge(row.reading().move(), 1L, Long::sum));
            System.out.printf("| %s | %s | %d of 5 |%n", truth.name(), seen.stream()
                    .map(move -> counts.containsKey(move) ? (move == truth.move() ? "**%d**" : "%d").formatted(counts.get(move)) : "")
                    .collect(Collectors.joining(" | ")), rows.stream().filter(row -> row.truth() == truth && row.right()).count());
        }
        System.out.printf("%nright: %d of %d%n%n", rows.stream().filter(Row::right).count(), rows.size());

        for (Move move : List.of(Move.PAN, Move.TILT, Move.ZOOM, Move.ROLL, Move.WHIP_PAN)) {
            var errors = rows.stream().filter(row -> row.truth().move() == move && row.right()).mapToDouble(Row::error).toArray();
            System.out.printf(Locale.ROOT, "| %s | %+.1f %% | %.1f %% | %d |%n", move.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    100 * java.util.Arrays.stream(errors).average().orElse(0),
                    100 * java.util.Arrays.stream(errors).map(Math::abs).max().orElse(0), errors.length);
        }
        System.out.println();
        for (Shake shake : Shake.values()) {
            var filmed = rows.stream().filter(row -> row.truth().move() != Move.WHIP_PAN)
                    .filter(row -> shake == (row.shot().trembling() == 0 ? Shake.NONE : row.shot().trembling() == SLIGHT ? Shake.SLIGHT : Shake.STRONG)).toList();
            System.out.printf(Locale.ROOT, "| shake %s | %s | mean %.2f ‰ |%n", shake.name().toLowerCase(Locale.ROOT),
                    java.util.Arrays.stream(Shake.values()).map(read -> Long.toString(filmed.stream().filter(row -> row.reading().shake() == read).count()))
                            .collect(Collectors.joining(" | ")),
                    1000 * filmed.stream().mapToDouble(row -> row.path().shake()).average().orElse(0));
        }
        System.out.println();
        rows.stream().filter(row -> !row.right()).forEach(row -> System.out.printf(Locale.ROOT,
                "missed: %s at %.2f, shake %.4f: read as %s %s (%.2f, confidence %.2f, alike %s), %s%n", row.truth().name(), row.shot().rate(),
                row.shot().trembling(), row.reading().move(), row.reading().direction(), row.reading().rate(), row.reading().confidence(),
                row.reading().alike(), row.path().depth()));
    }
}
