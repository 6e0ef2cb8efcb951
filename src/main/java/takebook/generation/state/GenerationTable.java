package takebook.generation.state;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.Sql;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.problem.Problem;
import takebook.provider.TaskId;

/** What there is to read about generations. */
@ApplicationScoped
public class GenerationTable {

    private final AgroalDataSource database;
    private final JsonColumns columns;

    GenerationTable(AgroalDataSource database, JsonColumns columns) {
        this.database = database;
        this.columns = columns;
    }

    public Generation require(long id) {
        return find(id).orElseThrow(() -> Problem.NOT_FOUND.because("generation " + id));
    }

    public Optional<Generation> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** Those that exist, in the order of their ids. */
    public List<Generation> all(Collection<Long> ids) {
        return select("where id = any(?) order by id", ids);
    }

    /** Newest first. */
    public GenerationPage page(GenerationFilter filter, @Nullable Long after, int limit) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (!filter.states().isEmpty()) {
            var marks = filter.states().stream().map(_ -> "?").collect(Collectors.joining(", "));
            where.add("state in (" + marks + ")");
            parameters.addAll(filter.states());
        }
        condition("provider = ?", filter.provider(), where, parameters);
        condition("project_id = ?", filter.project(), where, parameters);
        condition("recipe_sha256 = ?", filter.recipeSha256(), where, parameters);

        long total = Sql.on(database, "select count(*) from generation" + and(where), parameters.toArray())
                .row(row -> row.getLong(1));
        condition("id < ?", after, where, parameters);
        parameters.add(limit + 1);
        var found = select(and(where) + " order by id desc limit ?", parameters.toArray());
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new GenerationPage(List.copyOf(items), more ? items.getLast().id() : null, total);
    }

    /** Those a background step should be at work on. */
    public List<Generation> moving() {
        return select("where state in ('QUEUED', 'SUBMITTING', 'RUNNING', 'COLLECTING') order by id");
    }

    /** Oldest first; of more than {@code limit} the newest ones. */
    public List<Generation> ofShot(long shot, int limit) {
        return select("where id in (select id from generation where shot_id = ? order by id desc limit ?) order by id", shot, limit);
    }

    /** Re-issues of this very generation, oldest first. */
    public List<Generation> reissuesOf(long id) {
        return select("where reissue_of = ? order by id", id);
    }

    public List<Long> idsAfter(long id, int limit) {
        return Sql.on(database, "select id from generation where id > ? order by id limit ?", id, limit)
                .rows(row -> row.getLong(1));
    }

    /** By asset, the generation that made it; assets that are no takes are left out. */
    public Map<Long, Generation> byTake(Collection<Long> assets) {
        var generationOf = Sql.on(database, "select asset_id, generation_id from generation_take where asset_id = any(?)", assets)
                .rows(row -> Map.entry(row.getLong(1), row.getLong(2)));
        var generations = all(generationOf.stream().map(Map.Entry::getValue).distinct().toList()).stream()
                .collect(Collectors.toMap(Generation::id, generation -> generation));
        return generationOf.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> generations.get(entry.getValue()), (first, _) -> first));
    }

    /** The sealed text, as it was written. */
    public String recipeText(String sha256) {
        return Sql.on(database, "select content from generation_recipe where sha256 = ?", sha256)
                .rows(row -> row.getString(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("recipe " + sha256));
    }

    /** The sealed texts of these generations, by their SHA-256. */
    public Map<String, String> recipeTexts(Collection<Long> generations) {
        return Sql.on(database, """
                select sha256, content from generation_recipe
                 where sha256 in (select recipe_sha256 from generation where id = any(?))
                """, generations)
                .rows(row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Oldest first. */
    public List<ExchangeLine> exchange(long id) {
        return Sql.on(database, "select * from generation_exchange where generation_id = ? order by id", id)
                .rows(row -> new ExchangeLine(row.getString("step"), row.getString("method"), row.getString("url"),
                        row.getString("request"), row.getObject("status", Integer.class), row.getString("response"),
                        row.getString("note"), Sql.instant(row, "at"), Sql.instant(row, "last_at"), row.getInt("times")));
    }

    /** Oldest first. */
    public List<Move> moves(long id) {
        return Sql.on(database, "select from_state, to_state, note, at from generation_move where generation_id = ? order by id", id)
                .rows(row -> new Move(
                        row.getString("from_state") == null ? null : GenerationState.valueOf(row.getString("from_state")),
                        GenerationState.valueOf(row.getString("to_state")), row.getString("note"), Sql.instant(row, "at")));
    }

    private static void condition(String sql, @Nullable Object value, List<String> where, List<Object> parameters) {
        if (value != null) {
            where.add(sql);
            parameters.add(value);
        }
    }

    private static String and(List<String> where) {
        return where.isEmpty() ? "" : " where " + String.join(" and ", where);
    }

    private List<Generation> select(String rest, @Nullable Object... parameters) {
        return Sql.on(database, """
                select generation.*,
                       (select coalesce(json_agg(json_build_object('asset', asset_id, 'sha256', sha256) order by position), '[]')
                          from generation_take where generation_id = generation.id) as takes
                  from generation
                """ + rest, parameters).rows(this::generation);
    }

    private Generation generation(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        String task = row.getString("provider_task");
        return new Generation(
                row.getLong("id"),
                GenerationState.valueOf(row.getString("state")),
                Sql.instant(row, "state_at"),
                failure(row),
                row.getString("recipe_sha256"),
                row.getString("title"),
                row.getString("prompt"),
                row.getString("provider"),
                Mode.valueOf(row.getString("mode")),
                Tier.of(row.getString("tier")),
                row.getString("offering"),
                row.getBoolean("pretend_money"),
                Sql.number(row, "project_id"),
                Sql.number(row, "shot_id"),
                Sql.number(row, "reissue_of"),
                row.getLong("lease_epoch"),
                task == null ? null : new TaskId(task),
                row.getObject("percent", Integer.class),
                new Money(row.getBigDecimal("estimate_amount"), currency),
                Charge.valueOf(row.getString("charge")),
                money(row.getBigDecimal("charged_amount"), currency),
                money(row.getBigDecimal("reported_amount"), row.getString("reported_currency")),
                columns.files(row.getString("output_files")),
                row.getInt("empty_polls"),
                row.getInt("collect_failures"),
                instant(row, "cancel_asked_at"),
                columns.takes(row.getString("takes")),
                row.getString("created_by"),
                Sql.instant(row, "created_at"),
                instant(row, "submitted_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        String kind = row.getString("failure_kind");
        return kind == null ? null : new Failure(FailureKind.valueOf(kind), row.getString("failure_message"));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Sql.instant(row, column);
    }
}
