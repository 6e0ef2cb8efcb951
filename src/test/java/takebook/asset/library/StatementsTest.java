package takebook.asset.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.bench.ManyAssets;
import takebook.job.Jobs;
import takebook.people.Role;

@TakebookTest
class StatementsTest {

    /** The driver tells of every statement it sends, at this level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    @Inject
    AgroalDataSource database;
    @Inject
    Library library;
    @Inject
    Jobs jobs;

    @Test
    void a_page_of_ten_files_asks_the_database_as_often_as_one_of_a_hundred_among_three_hundred() throws SQLException {
        library.photo();
        jobs.runDue();
        long last = Sql.on(database, "select coalesce(max(id), 0) from lineage_node").row(row -> row.getLong(1));
        try (var connection = database.getConnection()) {
            ManyAssets.add(connection, 300, false);
            int few = statements("/assets?limit=10");
            assertThat(few).isPositive();
            assertThat(statements("/assets?limit=100")).isEqualTo(few);
            assertThat(statements("/assets?view=table&limit=10")).as("and one for the names of projects").isEqualTo(few + 1);
            assertThat(statements("/assets?view=table&limit=100")).isEqualTo(few + 1);
        } finally {
            Sql.on(database, "delete from asset_rendition where asset_id > ?", last).update();
            Sql.on(database, "delete from asset where id > ?", last).update();
            Sql.on(database, "delete from lineage_node where id > ?", last).update();
        }
    }

    private static int statements(String page) {
        Visitors.with(Role.CURATOR).get(page).then().statusCode(200);
        var counter = new Counter();
        var before = DRIVER.getLevel();
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(counter);
        try {
            Visitors.with(Role.CURATOR).get(page).then().statusCode(200);
        } finally {
            DRIVER.removeHandler(counter);
            DRIVER.setLevel(before);
        }
        return counter.executed.get();
    }

    private static final class Counter extends Handler {

        private final AtomicInteger executed = new AtomicInteger();

        Counter() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getMessage() != null && record.getMessage().startsWith(" FE=> Execute(")) {
                executed.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
