package takebook.lineage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/** The statements over {@code lineage_node} and {@code lineage_edge}. */
@ApplicationScoped
class LineageQueries {

    /** Up by the primary key, whose second column is the cause; the graph itself is never read. */
    static final String UP = """
            with recursive walk (id, depth) as (
                select cast(? as bigint), 0
              union
                select e.object_id, w.depth + 1
                  from walk w join lineage_edge e on e.subject_id = w.id
                 where w.depth < ?
            ), nearest as (
                -- a diamond in the graph is listed once, at its shortest distance
                select id, min(depth) as depth from walk where depth > 0 group by id
            )
            select n.id, n.kind, n.label, n.project_id, n.created_at, nearest.depth, true as up
              from nearest join lineage_node n on n.id = nearest.id
             order by nearest.depth, n.id
            """;

    /** Down by the index on the cause, which holds the effect as well. */
    static final String DOWN = UP
            .replace("select e.object_id", "select e.subject_id")
            .replace("on e.subject_id = w.id", "on e.object_id = w.id")
            .replace("true as up", "false as up");

    private final AgroalDataSource database;

    LineageQueries(AgroalDataSource database) {
        this.database = database;
    }

    List<Node> up(long id, int maxDepth) {
        return Sql.on(database, UP, id, maxDepth).rows(LineageQueries::toNode);
    }

    List<Node> down(long id, int maxDepth) {
        return Sql.on(database, DOWN, id, maxDepth).rows(LineageQueries::toNode);
    }

    List<Node> nodes(Collection<Long> ids) {
        return Sql.on(database, """
                select id, kind, label, project_id, created_at, 0 as depth, false as up
                  from lineage_node where id = any (?) order by id
                """, ids).rows(LineageQueries::toNode);
    }

    /** From the index alone. */
    Map<Long, Long> uses(Collection<Long> ids) {
        var uses = new HashMap<Long, Long>();
        Sql.on(database, "select object_id, count(distinct subject_id) from lineage_edge where object_id = any (?) group by object_id", ids)
                .rows(row -> uses.put(row.getLong(1), row.getLong(2)));
        return uses;
    }

    /** By the primary key, which begins with the effect. */
    Set<Long> withCauses(Collection<Long> ids) {
        return new HashSet<>(Sql.on(database, "select distinct subject_id from lineage_edge where subject_id = any (?)", ids)
                .rows(row -> row.getLong("subject_id")));
    }

    List<Edge> edgesAmong(Collection<Long> ids) {
        return Sql.on(database, """
                select * from lineage_edge
                 where subject_id = any (?) and object_id = any (?)
                 order by subject_id, relation, position, role, object_id
                """, ids, ids).rows(LineageQueries::toEdge);
    }

    List<Edge> edgesFrom(long subject) {
        return Sql.on(database, "select * from lineage_edge where subject_id = ? order by position, role, object_id", subject)
                .rows(LineageQueries::toEdge);
    }

    List<Edge> edgesTo(long object) {
        return Sql.on(database, "select * from lineage_edge where object_id = ? order by subject_id, role, position", object)
                .rows(LineageQueries::toEdge);
    }

    long insertNode(NodeKind kind, String label, @Nullable Long project, Instant now) {
        return Sql.on(database, """
                insert into lineage_node (kind, label, project_id, created_at) values (?, ?, ?, ?) returning id
                """, kind, label, project, now).row(row -> row.getLong("id"));
    }

    void insertEdge(Edge edge) {
        Sql.on(database, """
                insert into lineage_edge (subject_id, object_id, relation, role, position, detail)
                values (?, ?, ?, ?, ?, cast(? as jsonb))
                """, edge.subject(), edge.object(), edge.relation(), edge.role(), edge.position(), edge.detail()).update();
    }

    private static Node toNode(ResultSet row) throws SQLException {
        return new Node(row.getLong("id"), NodeKind.valueOf(row.getString("kind")), row.getString("label"),
                Sql.number(row, "project_id"), row.getInt("depth"), row.getBoolean("up"), Sql.instant(row, "created_at"));
    }

    private static Edge toEdge(ResultSet row) throws SQLException {
        return new Edge(row.getLong("subject_id"), row.getLong("object_id"), Relation.valueOf(row.getString("relation")),
                row.getString("role"), row.getInt("position"), row.getString("detail"));
    }
}
