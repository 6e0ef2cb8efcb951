package takebook.asset.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which row of a batch a chosen file is: after a refresh the same files are chosen again, by another way perhaps, and must not
 * be listed, or sent, twice. The hash decides; names only tell copies of one file apart. A row is given away once.
 */
final class Matching {

    private final List<BatchFile> rows;
    private final Set<Long> given = new HashSet<>();

    Matching(List<BatchFile> rows) {
        this.rows = new ArrayList<>(rows);
    }

    Optional<BatchFile> rowOf(Announced file) {
        var found = first(row -> sameBytes(row, file) && row.name().equals(file.name()))
                .or(() -> first(row -> sameBytes(row, file) && row.baseName().equals(BatchFile.baseName(file.name()))))
                .or(() -> first(row -> row.sha256() == null && row.bytes() == file.bytes() && row.name().equals(file.name())));
        found.ifPresent(row -> given.add(row.id()));
        return found;
    }

    private Optional<BatchFile> first(Predicate<BatchFile> which) {
        return rows.stream().filter(row -> !given.contains(row.id())).filter(which).findFirst();
    }

    private static boolean sameBytes(BatchFile row, Announced file) {
        return row.sha256() != null && row.sha256().equals(file.sha256());
    }
}
