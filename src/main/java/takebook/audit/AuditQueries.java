package takebook.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.people.actor.Actor;
import takebook.people.actor.ActorKind;

/** Reads of the log. Every value goes in as a parameter; only the shape of the statement follows the question. */
@ApplicationScoped
class AuditQueries {

    private static final String COLUMNS = "select seq, at, actor_kind, actor_id, actor_name, action, subject_kind,"
            + " subject_id, leaf, hash from audit_event ";

    private final EntityManager database;

    AuditQueries(EntityManager database) {
        this.database = database;
    }

    AuditPage page(String text, @Nullable Long before, int limit) {
        var query = AuditQuery.parse(text);
        var values = new ArrayList<Object>();
        String where = where(query, values);
        var counting = database.createNativeQuery("select count(*) from audit_event where " + where, Long.class);
        fill(counting, values);
        long total = ((Number) counting.getSingleResult()).longValue();

        values.add(before == null ? Long.MAX_VALUE : before);
        values.add(limit + 1);
        var selecting = database.createNativeQuery(
                COLUMNS + "where " + where + " and seq < ?" + (values.size() - 1) + " order by seq desc limit ?" + values.size(),
                Tuple.class);
        fill(selecting, values);
        var events = events(selecting);
        if (events.size() <= limit) {
            return new AuditPage(text, events, null, total);
        }
        return new AuditPage(text, events.subList(0, limit), events.get(limit - 1).seq(), total);
    }

    Optional<AuditEvent> event(long seq) {
        var selecting = database.createNativeQuery(COLUMNS + "where seq = ?1", Tuple.class);
        fill(selecting, List.of(seq));
        return events(selecting).stream().findFirst();
    }

    private static String where(AuditQuery query, List<Object> values) {
        var where = new StringBuilder("true");
        for (var term : query.terms()) {
            String condition = switch (term) {
                case AuditQuery.Term.ObjectIs(long id, _) -> {
                    values.add(id);
                    yield "subject_id is not distinct from ?" + values.size();
                }
                case AuditQuery.Term.Like(String column, String pattern, _) -> {
                    values.add(pattern);
                    yield column + " ilike ?" + values.size();
                }
                case AuditQuery.Term.Between(Instant from, Instant to, _) -> {
                    values.add(from);
                    values.add(to);
                    yield "at >= ?" + (values.size() - 1) + " and at < ?" + values.size();
                }
            };
            where.append(" and ").append(term.excluded() ? "not " : "").append('(').append(condition).append(')');
        }
        return where.toString();
    }

    private static void fill(Query query, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<AuditEvent> events(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(AuditQueries::event).toList();
    }

    private static AuditEvent event(Tuple row) {
        var hashed = Leaf.parse(row.get("leaf", String.class));
        var actor = new Actor(row.get("actor_id", Long.class), row.get("actor_name", String.class),
                ActorKind.valueOf(row.get("actor_kind", String.class)));
        return new AuditEvent(row.get("seq", Long.class), row.get("at", Instant.class), actor,
                row.get("action", String.class), row.get("subject_kind", String.class), row.get("subject_id", Long.class),
                values(hashed.get("before")), values(hashed.get("after")), row.get("hash", String.class));
    }

    private static Map<String, JsonNode> values(JsonNode node) {
        var values = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(member -> values.put(member.getKey(), member.getValue()));
        return values;
    }
}
