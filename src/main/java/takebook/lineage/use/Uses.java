package takebook.lineage.use;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Sql;
import takebook.lineage.NodeFacts;
import takebook.lineage.NodeFacts.NodeFact;
import takebook.lineage.NodeKind;

/** Finds out what depends on a thing. */
@ApplicationScoped
public class Uses {

    private static final int MOST = 200;

    /**
     * Who uses it directly, generations that use it inside an element, and the takes of all those. Each thing once, though it may
     * be used in two roles.
     */
    private static final String USES = """
            with direct as (
                select e.subject_id as id, e.relation, e.role, n.kind
                  from lineage_edge e join lineage_node n on n.id = e.subject_id
                 where e.object_id = ?
            ), asked (id, role) as (
                select id, role from direct where kind = 'GENERATION' and relation = 'USED'
              union all
                select e.subject_id, 'inside ' || e.role
                  from direct d join lineage_edge e on e.object_id = d.id and e.relation = 'USED'
                 where d.kind = 'ELEMENT_VERSION' and d.relation = 'WAS_DERIVED_FROM'
            ), uses (id, kind, role) as (
                select t.subject_id, 'TAKES', asked.role
                  from asked join lineage_edge t on t.object_id = asked.id and t.relation = 'WAS_GENERATED_BY'
              union all
                select id, 'TAKES', role from direct where relation = 'WAS_GENERATED_BY'
              union all
                select id, 'GENERATIONS', role from asked
              union all
                select id,
                       case when relation = 'WAS_REVISION_OF' then 'REVISIONS'
                            when kind = 'ELEMENT_VERSION' then 'ELEMENTS'
                            when kind = 'ASSET' and relation = 'WAS_DERIVED_FROM' then 'CUTS'
                            else 'OTHERS' end,
                       role
                  from direct
                 where not (kind = 'GENERATION' and relation = 'USED') and relation <> 'WAS_GENERATED_BY'
            ), once as (
                select id, kind, min(role) as role from uses group by id, kind
            )
            """;

    private record Found(long id, UseKind kind, String role) {}

    private final AgroalDataSource database;
    private final Instance<NodeFacts> facts;

    Uses(AgroalDataSource database, Instance<NodeFacts> facts) {
        this.database = database;
        this.facts = facts;
    }

    /** Every group that has something in it, each with its newest {@code each}. */
    public List<UseGroup> groups(long id, int each) {
        var counts = counts(id);
        var rows = Sql.on(database, USES + """
                select id, kind, role
                  from (select once.*, row_number() over (partition by kind order by id desc) as place from once) placed
                 where place <= ?
                 order by id desc
                """, id, each).rows(Uses::found);
        var named = named(rows);
        var groups = new ArrayList<UseGroup>();
        for (var kind : UseKind.values()) {
            var items = rows.stream().filter(row -> row.kind() == kind).map(row -> named.get(row)).toList();
            if (!items.isEmpty()) {
                long count = counts.get(kind);
                groups.add(new UseGroup(id, kind, count, items, count > items.size() ? Long.valueOf(items.getLast().id()) : null));
            }
        }
        return groups;
    }

    /** A part of one group, from {@code after} on, which is the {@code next} of the part before. */
    public UseGroup group(long id, UseKind kind, @Nullable Long after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var rows = Sql.on(database, USES + "select * from once where kind = ? and id < ? order by id desc limit ?",
                id, kind, after == null ? Long.MAX_VALUE : after, size + 1).rows(Uses::found);
        boolean more = rows.size() > size;
        var shown = more ? rows.subList(0, size) : rows;
        var named = named(shown);
        return new UseGroup(id, kind, counts(id).getOrDefault(kind, 0L), shown.stream().map(named::get).toList(),
                more ? Long.valueOf(shown.getLast().id()) : null);
    }

    /** The newest takes it went into, directly or inside an element. */
    public List<Long> takes(long id, int limit) {
        return Sql.on(database, USES + "select id from once where kind = 'TAKES' order by id desc limit ?", id, limit)
                .rows(row -> row.getLong("id"));
    }

    public Map<UseKind, Long> counts(long id) {
        var counts = new EnumMap<UseKind, Long>(UseKind.class);
        Sql.on(database, USES + "select kind, count(*) as uses from once group by kind", id)
                .rows(row -> counts.put(UseKind.valueOf(row.getString("kind")), row.getLong("uses")));
        return counts;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("id"), UseKind.valueOf(row.getString("kind")), row.getString("role"));
    }

    private Map<Found, Use> named(List<Found> rows) {
        var ids = rows.stream().map(Found::id).distinct().toList();
        record Node(long id, NodeKind kind, String label) {}
        var nodes = Sql.on(database, "select id, kind, label from lineage_node where id = any (?)", ids)
                .rows(row -> new Node(row.getLong("id"), NodeKind.valueOf(row.getString("kind")), row.getString("label")));
        var known = new HashMap<Long, NodeFact>();
        var byKind = nodes.stream().collect(Collectors.groupingBy(Node::kind, Collectors.mapping(Node::id, Collectors.toList())));
        facts.forEach(source -> known.putAll(source.of(byKind.getOrDefault(source.kind(), List.of()))));
        var byId = nodes.stream().collect(Collectors.toMap(Node::id, node -> node));
        var named = new HashMap<Found, Use>();
        for (var row : rows) {
            var node = byId.get(row.id());
            var fact = known.get(row.id());
            named.put(row, new Use(row.id(), node.kind(), fact == null ? node.label() : fact.title(), fact == null ? null : fact.state(), row.role()));
        }
        return named;
    }
}
