package takebook.asset.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** Writes whole groups of announced files: as many statements for a hundred files as for one. Inside the caller's transaction. */
@ApplicationScoped
class Announcements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Line(@Nullable Long id, String name, long bytes, @Nullable String sha256, @Nullable Long asset) {}

    private final AgroalDataSource database;
    private final FileTable files;
    private final Clock clock;

    Announcements(AgroalDataSource database, FileTable files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /** Lists files by name before anything is hashed; one that is listed already is left as it is. */
    void byName(Batch batch, List<Announced> announced) {
        waitFor(batch);
        Sql.on(database, """
                insert into upload_file (batch_id, owner_id, owner_name, owner_kind, name, bytes, state, created_at, changed_at)
                select b.id, b.owner_id, b.owner_name, ?, x.name, x.bytes, 'EXPECTED', cast(? as timestamptz), cast(? as timestamptz)
                  from upload_batch b,
                       rows from (jsonb_to_recordset(cast(? as jsonb)) as (name text, bytes bigint))
                           with ordinality as x (name, bytes, number)
                 where b.id = ? and not exists (
                       select from upload_file f where f.batch_id = b.id and f.name = x.name and f.bytes = x.bytes)
                 order by x.number
                """, batch.owner().kind(), clock.instant(), clock.instant(),
                json(announced.stream().map(file -> new Line(null, file.name(), file.bytes(), null, null)).toList()),
                batch.id()).update();
    }

    /** Lists files by hash, and answers with the row of each, in the order asked. What is in the library is {@link FileState#HERE}. */
    List<BatchFile> byHash(Batch batch, List<Announced> announced) {
        waitFor(batch);
        var hashes = announced.stream().map(file -> Objects.requireNonNull(file.sha256()).hex()).distinct().toList();
        var known = new ArrayList<>(files.withHashes(batch.id(), hashes));
        known.addAll(files.withoutHash(batch.id()));
        var here = assetsWith(hashes);

        var matching = new Matching(known);
        var rows = announced.stream().map(matching::rowOf).toList();
        var added = new ArrayList<Line>();
        var changed = new ArrayList<Line>();
        for (int i = 0; i < announced.size(); i++) {
            var file = announced.get(i);
            String sha256 = Objects.requireNonNull(file.sha256()).hex();
            var line = new Line(rows.get(i).map(BatchFile::id).orElse(null), file.name(), file.bytes(), sha256, here.get(sha256));
            if (rows.get(i).isEmpty()) {
                added.add(line);
            } else if (rows.get(i).get().state() == FileState.EXPECTED) {
                changed.add(line);
            }
        }
        var ids = new ArrayList<>(insert(batch, added));
        update(changed);

        var asked = rows.stream().map(row -> row.map(BatchFile::id).orElseGet(ids::removeFirst)).toList();
        var now = files.some(batch.id(), asked).stream().collect(Collectors.toMap(BatchFile::id, file -> file));
        return asked.stream().map(now::get).toList();
    }

    private List<Long> insert(Batch batch, List<Line> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        return Sql.on(database, """
                insert into upload_file (batch_id, owner_id, owner_name, owner_kind, name, bytes, sha256, state, asset_id, created_at, changed_at)
                select b.id, b.owner_id, b.owner_name, ?, x.name, x.bytes, x.sha256, case when x.asset is null then 'EXPECTED' else 'HERE' end,
                       x.asset, cast(? as timestamptz), cast(? as timestamptz)
                  from upload_batch b,
                       rows from (jsonb_to_recordset(cast(? as jsonb)) as (name text, bytes bigint, sha256 text, asset bigint))
                           with ordinality as x (name, bytes, sha256, asset, number)
                 where b.id = ?
                 order by x.number
                returning id
                """, batch.owner().kind(), clock.instant(), clock.instant(), json(added), batch.id())
                .rows(row -> row.getLong(1)).stream().sorted().toList();
    }

    private void update(List<Line> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Sql.on(database, """
                update upload_file f
                   set sha256 = x.sha256, asset_id = x.asset, changed_at = ?,
                       state = case when x.asset is null then f.state else 'HERE' end
                  from jsonb_to_recordset(cast(? as jsonb)) as x (id bigint, sha256 text, asset bigint)
                 where f.id = x.id
                """, clock.instant(), json(changed)).update();
    }

    /** The oldest asset that has these bytes, as an intake would find it; a tombstone has them no more. */
    private Map<String, Long> assetsWith(List<String> hashes) {
        var found = new HashMap<String, Long>();
        Sql.on(database, "select sha256, min(id) as id from asset where sha256 = any(string_to_array(?, ',')) and state <> 'PURGED' group by sha256",
                String.join(",", hashes)).rows(row -> found.put(row.getString("sha256"), row.getLong("id")));
        return found;
    }

    /** Two pages of one batch announce one after the other. */
    private void waitFor(Batch batch) {
        Sql.on(database, "select id from upload_batch where id = ? for update", batch.id()).rows(row -> row.getLong(1));
    }

    private static String json(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
