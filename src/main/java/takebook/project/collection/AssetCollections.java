package takebook.project.collection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.audit.Audit;
import takebook.people.Actors;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.problem.Violations;
import takebook.search.Search;

/** The collections of this installation. */
@ApplicationScoped
public class AssetCollections {

    /** As many as one page can still be put in order on. */
    public static final int MOST_ITEMS = 2_000;
    private static final int NAME_CHARACTERS = 120;
    private static final int NOTES_CHARACTERS = 4_000;
    private static final String SELECT = """
            select c.id, c.name, c.notes, c.cover_asset_id, c.created_at, c.created_by, c.changed_at,
                   (select count(*) from collection_item i where i.collection_id = c.id) as items,
                   (select asset_id from collection_item i where i.collection_id = c.id order by position limit 1) as first
              from collection c
            """;

    private final AgroalDataSource database;
    private final Audit audit;
    private final Search search;
    private final Actors actors;
    private final Clock clock;

    AssetCollections(AgroalDataSource database, Audit audit, Search search, Actors actors, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /** Last changed first. */
    public List<AssetCollection> all() {
        return Sql.on(database, SELECT + " order by c.changed_at desc, c.id desc").rows(AssetCollections::toCollection);
    }

    public Optional<AssetCollection> find(long id) {
        return Sql.on(database, SELECT + " where c.id = ?", id).rows(AssetCollections::toCollection).stream().findFirst();
    }

    public AssetCollection require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no collection " + id));
    }

    /** The assets in their order. */
    public List<Long> items(long id) {
        return Sql.on(database, "select asset_id from collection_item where collection_id = ? order by position", id).rows(row -> row.getLong(1));
    }

    /** The collections each of these assets is in: number to name. Assets in none are left out. One statement. */
    public Map<Long, Map<Long, String>> holding(Collection<Long> assets) {
        var holding = new HashMap<Long, Map<Long, String>>();
        Sql.on(database, "select i.asset_id, c.id, c.name from collection_item i join collection c on c.id = i.collection_id where i.asset_id = any (?)", assets)
                .rows(row -> holding.computeIfAbsent(row.getLong("asset_id"), _ -> new HashMap<>()).put(row.getLong("id"), row.getString("name")));
        return holding;
    }

    /** Refused, with the reason beside {@code name}, when the name is empty, too long or taken. */
    @Transactional
    public AssetCollection create(@Nullable String name, @Nullable String notes) {
        var violations = new Violations();
        String entered = violations.required("name", name, NAME_CHARACTERS);
        String written = violations.optional("notes", notes, NOTES_CHARACTERS);
        violations.refuseIfAny();
        var now = clock.instant();
        long id = Sql.on(database, """
                insert into collection (name, notes, created_at, created_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict do nothing returning id
                """, entered, written == null ? "" : written, now, actors.current().name(), now)
                .rows(row -> row.getLong(1)).stream().findFirst().orElseThrow(() -> taken(entered));
        audit.record("collection.created", "collection", id, Map.of(), Map.of("name", entered));
        return require(id);
    }

    private static RuntimeException taken(String name) {
        return Problem.INVALID.because(List.of(Violation.of("name", "There is already a collection called “%s”.".formatted(name))));
    }

    /** @param cover an asset of the collection; null for its first one */
    @Transactional
    public AssetCollection change(long id, @Nullable String name, @Nullable String notes, @Nullable Long cover) {
        var before = locked(id);
        var violations = new Violations();
        String entered = violations.required("name", name, NAME_CHARACTERS);
        String written = violations.optional("notes", notes, NOTES_CHARACTERS);
        if (cover != null && !items(id).contains(cover)) {
            violations.add("cover", "Asset %d is not in this collection.".formatted(cover));
        }
        violations.refuseIfAny();
        if (Sql.on(database, "select count(*) from collection where lower(name) = lower(?) and id <> ?", entered, id).row(row -> row.getLong(1)) > 0) {
            throw taken(entered);
        }
        Sql.on(database, "update collection set name = ?, notes = ?, cover_asset_id = ?, changed_at = ? where id = ?",
                entered, written == null ? "" : written, cover, clock.instant(), id).update();
        if (!entered.equals(before.name())) {
            search.changed(items(id));
        }
        audit.record("collection.changed", "collection", id, Map.of("name", before.name(), "notes", before.notes()),
                Map.of("name", entered, "notes", written == null ? "" : written));
        return require(id);
    }

    /** Behind the ones that are there. @return those that were not in it before */
    @Transactional
    public List<Long> add(long id, Collection<Long> assets) {
        locked(id);
        var there = items(id);
        var fresh = new LinkedHashSet<>(assets);
        there.forEach(fresh::remove);
        if (there.size() + fresh.size() > MOST_ITEMS) {
            throw Problem.INVALID.because(List.of(Violation.of("collection", "A collection holds at most %d assets; this one has %d and would get %d more."
                    .formatted(MOST_ITEMS, there.size(), fresh.size()))));
        }
        var added = Sql.on(database, """
                insert into collection_item (collection_id, asset_id, position, added_at, added_by)
                select ?, n.id, ? + row_number() over (order by asked.place) - 1, ?, ?
                  from unnest(?) with ordinality as asked(id, place)
                  join lineage_node n on n.id = asked.id and n.kind = 'ASSET'
                on conflict do nothing returning asset_id
                """, id, there.size(), clock.instant(), actors.current().name(), fresh).rows(row -> row.getLong(1));
        search.changed(added);
        changed(id, "collection.added", Map.of(), added);
        return added;
    }

    /** @return those that were in it */
    @Transactional
    public List<Long> remove(long id, Collection<Long> assets) {
        locked(id);
        var removed = Sql.on(database, "delete from collection_item where collection_id = ? and asset_id = any (?) returning asset_id", id, assets)
                .rows(row -> row.getLong(1));
        Sql.on(database, "update collection set cover_asset_id = null where id = ? and cover_asset_id = any (?)", id, removed).update();
        reorder(id, items(id));
        search.changed(removed);
        changed(id, "collection.removed", Map.of("assets", removed), removed);
        return removed;
    }

    /** Puts these, in the order they stand in now, at a place counted from 0 among the others. */
    @Transactional
    public void move(long id, Collection<Long> assets, int place) {
        locked(id);
        var moving = new HashSet<>(assets);
        var order = new ArrayList<>(items(id));
        var moved = order.stream().filter(moving::contains).toList();
        order.removeAll(moving);
        order.addAll(Math.clamp(place, 0, order.size()), moved);
        reorder(id, order);
        changed(id, "collection.reordered", Map.of(), moved);
    }

    /** Makes it hold exactly these, in this order. A number that is no asset is refused with its place, and nothing is changed. */
    @Transactional
    public void arrange(long id, List<Long> assets) {
        locked(id);
        var wanted = new LinkedHashSet<>(assets);
        remove(id, items(id).stream().filter(item -> !wanted.contains(item)).toList());
        add(id, wanted);
        var there = new HashSet<>(items(id));
        var violations = new Violations();
        wanted.stream().filter(asset -> !there.contains(asset)).forEach(asset -> violations.add("assets", "There is no asset %d.".formatted(asset)));
        violations.refuseIfAny();
        reorder(id, List.copyOf(wanted));
        changed(id, "collection.reordered", Map.of(), List.copyOf(wanted));
    }

    /** The list goes, the assets stay. */
    @Transactional
    public void delete(long id) {
        var before = locked(id);
        search.changed(items(id));
        Sql.on(database, "delete from collection where id = ?", id).update();
        audit.record("collection.deleted", "collection", id, Map.of("name", before.name(), "items", before.items()), Map.of());
    }

    private void reorder(long id, List<Long> order) {
        Sql.on(database, """
                update collection_item i set position = wanted.place - 1
                  from unnest(?) with ordinality as wanted(asset_id, place)
                 where i.collection_id = ? and i.asset_id = wanted.asset_id and i.position <> wanted.place - 1
                """, order, id).update();
    }

    private void changed(long id, String action, Map<String, ?> before, List<Long> assets) {
        if (!assets.isEmpty()) {
            Sql.on(database, "update collection set changed_at = ? where id = ?", clock.instant(), id).update();
            audit.record(action, "collection", id, before, before.isEmpty() ? Map.of("assets", assets) : Map.of());
        }
    }

    private AssetCollection locked(long id) {
        Sql.on(database, "select id from collection where id = ? for update", id).rows(row -> row.getLong(1));
        return require(id);
    }

    private static AssetCollection toCollection(ResultSet row) throws SQLException {
        Long chosen = Sql.number(row, "cover_asset_id");
        return new AssetCollection(row.getLong("id"), row.getString("name"), row.getString("notes"),
                chosen == null ? Sql.number(row, "first") : chosen, chosen != null, row.getInt("items"),
                Sql.instant(row, "created_at"), row.getString("created_by"), Sql.instant(row, "changed_at"));
    }
}
