package takebook.asset.removal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import takebook.Sql;
import takebook.problem.ProblemException;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/**
 * Whether the library tells the truth about its bytes: every asset has its object, as long as the row says (I1).
 *
 * <p>{@link #findings} reads every object from end to end, so it takes as long as the disk or the bucket needs.
 */
@ApplicationScoped
public class AssetCheck {

    /** An asset whose bytes are missing, damaged or of another length, and which of these. */
    public record Finding(long asset, Sha256 sha256, String what) {}

    private record Stored(long id, Sha256 sha256, long bytes) {}

    private final AgroalDataSource database;
    private final StoredObjects storage;

    AssetCheck(AgroalDataSource database, StoredObjects storage) {
        this.database = database;
        this.storage = storage;
    }

    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (Stored asset : Sql.on(database, "select id, sha256, bytes from asset where state <> 'PURGED' order by id")
                .rows(row -> new Stored(row.getLong(1), new Sha256(row.getString(2)), row.getLong(3)))) {
            String what = read(asset);
            if (!what.isEmpty()) {
                found.add(new Finding(asset.id(), asset.sha256(), what));
            }
        }
        return found;
    }

    /** Temporary files that have been lying around for longer than any upload takes (I11). */
    public long forgottenFiles(Duration grace) {
        return storage.leftOver(grace);
    }

    private String read(Stored asset) {
        try (var object = storage.open(asset.sha256())) {
            long length = object.transferTo(OutputStream.nullOutputStream());
            return length == asset.bytes() ? "" : "%d bytes where the row says %d".formatted(length, asset.bytes());
        } catch (ProblemException e) {
            return e.detail();
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
