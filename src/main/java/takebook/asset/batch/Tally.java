package takebook.asset.batch;

import java.util.EnumMap;
import java.util.Map;

/** How far a whole batch is, counted by the database: files and bytes in each state. */
public record Tally(Map<FileState, Long> files, Map<FileState, Long> bytes) {

    public static final Tally NOTHING = new Tally(Map.of(), Map.of());

    public Tally {
        files = Map.copyOf(files);
        bytes = Map.copyOf(bytes);
    }

    static Tally of(FileState state, long files, long bytes) {
        return new Tally(Map.of(state, files), Map.of(state, bytes));
    }

    Tally plus(Tally other) {
        return new Tally(sum(files, other.files), sum(bytes, other.bytes));
    }

    private static Map<FileState, Long> sum(Map<FileState, Long> one, Map<FileState, Long> other) {
        var sum = new EnumMap<FileState, Long>(FileState.class);
        sum.putAll(one);
        other.forEach((state, count) -> sum.merge(state, count, Long::sum));
        return sum;
    }

    public long total() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    public long totalBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(FileState state) {
        return files.getOrDefault(state, 0L);
    }

    public long unfinished() {
        return FileState.UNFINISHED.stream().mapToLong(this::count).sum();
    }

    /** Those that go on only when somebody chooses their files again. */
    public long waitingForSender() {
        return count(FileState.EXPECTED) + count(FileState.ARRIVING);
    }

    public long done() {
        return total() - unfinished();
    }

    public long doneBytes() {
        return bytes.entrySet().stream().filter(entry -> entry.getKey().isFinished()).mapToLong(Map.Entry::getValue).sum();
    }
}
