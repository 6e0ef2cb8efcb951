package takebook.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills a library with rows that look like uploads: their facts and posters are those of assets that are really there, their titles,
 * tags and hashes their own. They have no bytes of their own, so this is for scratch databases only.
 */
public final class ManyAssets {

    private static final String WORDS = "array['heron','pier','dawn','fog','lantern','harbour','rain','neon','crane','night']";

    private ManyAssets() {}

    /** Each with its node and posters. @param indexed whether search is told of them */
    public static void add(Connection database, int count, boolean indexed) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create temp table fresh_asset (id bigint primary key, i int not null, model bigint not null)");
            statement.execute("""
                    with model as (
                        select array_agg(id order by id) as ids from asset
                         where state = 'READY' and origin = 'UPLOADED' and id in (select asset_id from asset_rendition)
                    ), node as (
                        insert into lineage_node (kind, label, created_at)
                        select 'ASSET', 'Generated ' || i, clock_timestamp() from generate_series(1, %d) as i
                        returning id
                    ), numbered as (select id, row_number() over (order by id)::int as i from node)
                    insert into fresh_asset select n.id, n.i, m.ids[1 + n.i %% cardinality(m.ids)] from numbered n, model m
                    """.formatted(count));
            statement.execute("""
                    insert into asset
                    select (jsonb_populate_record(a, jsonb_build_object(
                               'id', f.id, 'title', (words)[1 + f.i % 10] || ' ' || (words)[1 + f.i / 10 % 10] || ' ' || f.i,
                               'file_name', 'generated-' || f.i || '.jpg', 'tags', jsonb_build_array('tag-' || f.i % 20),
                               'sha256', md5(f.id::text) || md5('x' || f.id), 'created_at', now()))).*
                      from fresh_asset f
                      join asset a on a.id = f.model
                      cross join (select {words} as words) w
                    """.replace("{words}", WORDS));
            statement.execute("""
                    insert into asset_rendition
                    select (jsonb_populate_record(r, jsonb_build_object('asset_id', f.id))).*
                      from fresh_asset f join asset_rendition r on r.asset_id = f.model
                    """);
            if (indexed) {
                statement.execute("insert into search_change (node_id, changed_at) select id, now() from fresh_asset");
            }
            statement.execute("drop table fresh_asset");
        }
    }
}
