package takebook.element.supersession;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import takebook.Sql;
import takebook.TakebookTest;

/**
 * How long it takes to say what is out of date, among 2,000 and among 200,000 takes; docs/benchmarks.md keeps the figures.
 *
 * <p>Not part of any test run, since its name does not end in Test, and it asserts nothing: {@code ./mvnw test
 * -Dtest=SupersessionBenchmark}. Each generation uses one of 1,000 element versions (200 elements) and, one in five, an earlier
 * take as its source, so that a take has a few generations behind it; half of the versions were replaced since. Everything
 * happens in a transaction that is rolled back.
 */
@TakebookTest
class SupersessionBenchmark {

    private static final int ROUNDS = 40;

    @Inject
    AgroalDataSource database;

    @Inject
    SupersessionQueries queries;

    @Test
    void measure() {
        for (int takes : List.of(2_000, 200_000)) {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(600));
            try {
                measure(takes);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void measure(int takes) {
        long first = grow(takes);
        long last = first + 2L * takes - 1;
        var page = Sql.on(database, "select id from asset where id <= ? order by id desc limit 60", last).rows(row -> row.getLong(1));
        long element = Sql.on(database, "select max(id) as id from element").row(row -> row.getLong("id"));

        report(takes, "60 cards, %d of them old".formatted(queries.of(page).stream().map(SupersessionQueries.Found::asset).distinct().count()),
                () -> queries.of(page));
        report(takes, "one take", () -> queries.of(page.subList(0, 1)));
        report(takes, "what one element made old, the first 48 of %d".formatted(queries.becauseOf(element, Long.MAX_VALUE, takes).size()),
                () -> queries.becauseOf(element, Long.MAX_VALUE, 48));
        Sql.on(database, "explain " + SupersessionQueries.SUPERSEDED, page).rows(row -> row.getString(1)).stream()
                .filter(line -> line.contains("lineage_edge"))
                .forEach(line -> System.out.println("  " + line.strip()));
    }

    /** @return the id of the first generation; takes and generations take turns behind it */
    private long grow(int takes) {
        Sql.on(database, "insert into element (name, kind, published_number, created_at, created_by) select 'bench', 'ITEM', 3, now(), 'bench' from generate_series(1, 200)").update();
        Sql.on(database, """
                with node as (insert into lineage_node (kind, label) select 'ELEMENT_VERSION', 'bench' from generate_series(1, 1000) returning id),
                     numbered as (select id, row_number() over (order by id) - 1 as at from node),
                     owner as (select id, row_number() over (order by id) - 1 as at from element where name = 'bench')
                insert into element_version (id, element_id, number, images, banned_phrases, created_at, created_by)
                select n.id, o.id, n.at / 200 + 1, '{1}', '{}', now(), 'bench' from numbered n join owner o on o.at = n.at % 200
                """).update();
        long firstVersion = Sql.on(database, "select min(v.id) as id from element_version v join element e on e.id = v.element_id where e.name = 'bench'")
                .row(row -> row.getLong("id"));
        long first = Sql.on(database, """
                with node as (insert into lineage_node (kind, label)
                              select case when at %% 2 = 0 then 'GENERATION' else 'ASSET' end, 'bench' from generate_series(0, %d) at returning id)
                select min(id) as id from node
                """.formatted(2 * takes - 1)).row(row -> row.getLong("id"));
        String generations = "from generate_series(0, %d) at".formatted(takes - 1);
        Sql.on(database, "insert into lineage_edge (subject_id, object_id, relation, role) select %d + 2 * at, %d + (at * 7919) %% 1000, 'USED', 'element' %s"
                .formatted(first, firstVersion, generations)).update();
        Sql.on(database, "insert into lineage_edge (subject_id, object_id, relation, role) select %1$d + 2 * at, %1$d + 2 * (at - 1 - (at * 31) %% least(at, 500)) + 1, 'USED', 'source' %2$s where at > 0 and at %% 5 = 0"
                .formatted(first, generations)).update();
        Sql.on(database, "insert into lineage_edge (subject_id, object_id, relation, role) select %1$d + 2 * at + 1, %1$d + 2 * at, 'WAS_GENERATED_BY', 'take' %2$s"
                .formatted(first, generations)).update();
        Sql.on(database, """
                insert into asset (id, kind, origin, state, kept_reason, sha256, bytes, file_name, title, media_type, container, codec, width, height,
                                   rotation, has_audio, variable_rate, animated, bit_depth, playable, created_at)
                select %d + 2 * at + 1, 'IMAGE', 'UPLOADED', 'KEPT', 'it stands for a take', lpad(to_hex(%d + at), 64, '0'), 1, 'bench.png', 'bench',
                       'image/png', 'png', 'png', 0, 0, 0, false, false, false, 8, false, now()
                """.formatted(first, first) + generations).update();
        Sql.on(database, "analyze lineage_edge, lineage_node, element_version, element, asset").update();
        return first;
    }

    private static void report(int takes, String what, Runnable work) {
        var millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long started = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%,d takes, %s: p50 %.1f ms, p95 %.1f ms%n", takes, what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }
}
