package takebook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement on its way to the database, for the tables that are no entities.
 *
 * <p>It takes part in the transaction of its thread; without one it commits by itself. Parameters are {@code ?}: numbers,
 * strings, booleans, enums (by name), {@link Instant}s, and collections of ids, which become a {@code bigint[]}.
 */
public final class Sql {

    /** Makes something out of the row the result set stands on. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private final DataSource dataSource;
    private final String text;
    private final @Nullable Object[] parameters;

    private Sql(DataSource dataSource, String text, @Nullable Object[] parameters) {
        this.dataSource = dataSource;
        this.text = text;
        this.parameters = parameters;
    }

    public static Sql on(DataSource dataSource, String text, @Nullable Object... parameters) {
        return new Sql(dataSource, text, parameters);
    }

    public <T> List<T> rows(Reader<T> reader) {
        return run(statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /** The single row of a statement that always has one, such as a count or an {@code insert … returning}. */
    public <T> T row(Reader<T> reader) {
        return rows(reader).getFirst();
    }

    /** @return how many rows were changed */
    public int update() {
        return run(PreparedStatement::executeUpdate);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** For a column that may be null; {@link ResultSet#getLong} would answer 0. */
    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private <T> T run(Work<T> work) {
        try (var connection = dataSource.getConnection(); var statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, forDriver(connection, parameters[i]));
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("this statement failed: " + text.strip(), e);
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> ids -> connection.createArrayOf("bigint", ids.toArray());
            default -> value;
        };
    }
}
