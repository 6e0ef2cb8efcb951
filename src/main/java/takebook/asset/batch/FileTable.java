package takebook.asset.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;
import takebook.storage.Sha256;

/** The table {@code upload_file}: reading it, and the moves of one row. Each statement commits by itself unless the caller has a transaction. */
@ApplicationScoped
public class FileTable {

    private static final String SELECT = """
            select f.*, exists (select from asset_rendition r where r.asset_id = f.asset_id and r.kind = 'POSTER') as poster
              from upload_file f
            """;
    private static final String NEEDS_SENDER = "state in ('EXPECTED', 'ARRIVING')";

    private final AgroalDataSource database;
    private final Clock clock;

    FileTable(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<BatchFile> find(long id) {
        return one("where f.id = ?", id);
    }

    Optional<BatchFile> byKey(String key) {
        return one("where f.upload_key = ?", key);
    }

    /** In the order they were announced, after {@code after}; archives before what is in them. */
    List<BatchFile> page(long batch, Shown shown, long after, int limit) {
        return list("where f.batch_id = ? and f.id > ? and " + shown.condition() + " order by f.id limit ?", batch, after, limit);
    }

    List<BatchFile> some(long batch, Collection<Long> ids) {
        return list("where f.batch_id = ? and f.id = any(?) order by f.id", batch, ids);
    }

    List<BatchFile> withHashes(long batch, Collection<String> hashes) {
        return list("where f.batch_id = ? and f.sha256 = any(string_to_array(?, ',')) order by f.id", batch, String.join(",", hashes));
    }

    /** Announced by name before anything could be hashed. */
    List<BatchFile> withoutHash(long batch) {
        return list("where f.batch_id = ? and f.sha256 is null and " + NEEDS_SENDER + " order by f.id", batch);
    }

    /** What is on its way, whoever sends it. */
    List<BatchFile> arriving() {
        return list("where f.state = 'ARRIVING' order by f.id");
    }

    /** Of those on their way, the ones that were begun before then. */
    List<BatchFile> begunBefore(Instant limit) {
        return list("where f.state = 'ARRIVING' and f.changed_at < ? order by f.id", limit);
    }

    /** The keys partial files may have: those of uploads that are not over. */
    Set<String> liveKeys() {
        return Set.copyOf(Sql.on(database, "select upload_key from upload_file where state in ('ARRIVING', 'UNPACKING') and upload_key is not null")
                .rows(row -> row.getString(1)));
    }

    /** What came without a batch has no list to stand on; its row was only there to be asked about. */
    void forgetSinglesBefore(Instant limit) {
        Sql.on(database, "delete from upload_file where batch_id is null and archive_id is null and state <> 'ARRIVING' and changed_at < ?",
                limit).update();
    }

    List<BatchFile> inArchive(long archive) {
        return list("where f.archive_id = ? order by f.position", archive);
    }

    Tally tally(long batch) {
        return tallies(List.of(batch)).get(batch);
    }

    Map<Long, Tally> tallies(Collection<Long> batches) {
        var counted = new HashMap<Long, Tally>();
        batches.forEach(batch -> counted.put(batch, Tally.NOTHING));
        Sql.on(database, """
                select batch_id, state, count(*) as files, sum(bytes) as bytes
                  from upload_file where batch_id = any(?) group by batch_id, state
                """, batches)
                .rows(row -> counted.merge(row.getLong("batch_id"),
                        Tally.of(FileState.valueOf(row.getString("state")), row.getLong("files"), row.getLong("bytes")), Tally::plus));
        return counted;
    }

    public long insert(@Nullable Long batch, Actor owner, String name, long bytes, @Nullable Sha256 sha256, About about) {
        return Sql.on(database, """
                insert into upload_file (batch_id, owner_id, owner_name, owner_kind, name, bytes, sha256, state, about, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'EXPECTED', cast(? as jsonb), ?, ?)
                returning id
                """, batch, owner.id(), owner.name(), owner.kind(), name, bytes, sha256 == null ? null : sha256.hex(), about.json(),
                clock.instant(), clock.instant()).row(row -> row.getLong(1));
    }

    void arriving(long id, String key, String metadata, Actor owner) {
        Sql.on(database, """
                update upload_file
                   set state = 'ARRIVING', upload_key = ?, metadata = ?, owner_id = ?, owner_name = ?, owner_kind = ?,
                       rule = null, reason = null, changed_at = ?
                 where id = ?
                """, key, metadata, owner.id(), owner.name(), owner.kind(), clock.instant(), id).update();
    }

    /** The end of a file, or the beginning of its being unpacked. Nothing happens to one that was removed meanwhile. */
    void settle(long id, FileState state, @Nullable Sha256 sha256, @Nullable Long asset, @Nullable String rule, @Nullable String reason) {
        Sql.on(database, """
                update upload_file
                   set state = ?, sha256 = coalesce(?, sha256), asset_id = ?, rule = ?, reason = ?, changed_at = ?
                 where id = ?
                """, state, sha256 == null ? null : sha256.hex(), asset, rule, reason, clock.instant(), id).update();
    }

    void measured(long id, long bytes) {
        Sql.on(database, "update upload_file set bytes = ? where id = ?", bytes, id).update();
    }

    void putInto(Batch batch, long id) {
        Sql.on(database, "update upload_file set batch_id = ? where id = ?", batch.id(), id).update();
    }

    /** What an archive holds, in its order; those that are listed already, by an earlier try, stay as they are. */
    void listContents(BatchFile archive, int position, String name, long bytes, About about, @Nullable String rule, @Nullable String reason) {
        Sql.on(database, """
                insert into upload_file (batch_id, archive_id, position, owner_id, owner_name, owner_kind, name, bytes, state, rule, reason,
                                         about, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (archive_id, position) do nothing
                """, archive.batch(), archive.id(), position, archive.owner().id(), archive.owner().name(), archive.owner().kind(), name, bytes,
                rule == null ? FileState.EXPECTED : FileState.REFUSED, rule, reason, about.json(), clock.instant(), clock.instant()).update();
    }

    /** Its bytes are gone; the file is wanted all the same. */
    void backToExpected(long id) {
        Sql.on(database, """
                update upload_file set state = 'EXPECTED', upload_key = null, metadata = null, changed_at = ? where id = ?
                """, clock.instant(), id).update();
    }

    void delete(long id) {
        Sql.on(database, "delete from upload_file where id = ?", id).update();
    }

    /** What an account has announced and not finished: how many uploads, how many bytes. */
    record Open(long uploads, long bytes) {}

    Open openOf(long owner) {
        return Sql.on(database, """
                select count(*), coalesce(sum(bytes), 0) from upload_file where owner_id = ? and state in ('ARRIVING', 'UNPACKING')
                """, owner).row(row -> new Open(row.getLong(1), row.getLong(2)));
    }

    private Optional<BatchFile> one(String where, Object parameter) {
        return list(where, parameter).stream().findFirst();
    }

    private List<BatchFile> list(String where, @Nullable Object... parameters) {
        return Sql.on(database, SELECT + where, parameters).rows(FileTable::file);
    }

    private static BatchFile file(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        return new BatchFile(
                row.getLong("id"),
                Sql.number(row, "batch_id"),
                Sql.number(row, "archive_id"),
                new Actor(row.getLong("owner_id"), row.getString("owner_name"), ActorKind.valueOf(row.getString("owner_kind"))),
                row.getString("name"),
                row.getLong("bytes"),
                sha256 == null ? null : new Sha256(sha256),
                FileState.valueOf(row.getString("state")),
                Sql.number(row, "asset_id"),
                row.getString("rule"),
                row.getString("reason"),
                row.getString("upload_key"),
                row.getString("metadata"),
                About.ofJson(row.getString("about")),
                row.getBoolean("poster"));
    }
}
