package takebook.element.supersession;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import takebook.Sql;

/**
 * The walks behind “out of date”.
 *
 * <p>They pass what a thing was made of: inputs used, the generation behind a take, the source behind a derived asset. A
 * revision is not made of the version before it, and a re-issue not of the generation it repeats. On each way the first
 * version of an element that is met is the one that counts: a picture for version 2 that was cut from a take made with
 * version 1 makes nothing old.
 */
@ApplicationScoped
class SupersessionQueries {

    /** A step up, and a step down. The offset keeps them steps: otherwise all edges would be read at once to be on the safe side. */
    private static final String CAUSES = """
            cross join lateral (select object_id, subject_id from lineage_edge
                                 where subject_id = %s.id and relation in ('USED', 'WAS_GENERATED_BY', 'WAS_DERIVED_FROM') offset 0) e
            """;
    private static final String EFFECTS = CAUSES.replace("subject_id = %s.id", "object_id = %s.id");

    /**
     * Up, by the primary key of the edges. First everything the asked assets were made of, which finds the candidates; then, for
     * those alone and one element at a time, only as far as the first version of that element.
     */
    static final String SUPERSEDED = """
            with recursive head (id, project) as (
                select id, project_id from asset where id = any (?)
            ), reach (head, id) as (
                select id, id from head
              union
                select r.head, e.object_id
                  from reach r %1$s
            ), candidate (head, version, element, number, instead, pinned) as (
                select r.head, v.id, v.element_id, v.number, coalesce(p.number, el.published_number), p.number is not null
                  from reach r
                  join element_version v on v.id = r.id
                  join element el on el.id = v.element_id
                  join head h on h.id = r.head
                  left join element_pin p on p.element_id = v.element_id and p.project_id = h.project
                 where v.number < coalesce(p.number, el.published_number)
            ), passable (head, element, id) as (
                select distinct head, element, head from candidate
              union
                select o.head, o.element, e.object_id
                  from passable o %2$s
                 where not exists (select from element_version v where v.id = o.id and v.element_id = o.element)
            )
            select c.head, c.version, newer.id as newer, c.pinned, el.name, c.number, c.instead
              from candidate c
              join passable o on o.head = c.head and o.element = c.element and o.id = c.version
              join element_version newer on newer.element_id = c.element and newer.number = c.instead
              join element el on el.id = c.element
             order by c.head, c.version
            """.formatted(CAUSES.formatted("r"), CAUSES.formatted("o"));

    /** Down from every version of one element, by the index on the cause: what may be marked because of it. */
    private static final String MADE_WITH = """
            with recursive made (version, id) as (
                select id, id from element_version where element_id = ?
              union
                select m.version, e.subject_id
                  from made m %s
                 where not exists (select from element_version v where v.id = e.subject_id and v.element_id = ?)
            )
            """.formatted(EFFECTS.formatted("m"));

    private static final String OLD = MADE_WITH.stripTrailing() + """
            , old (asset, project, generation, version, newer, pinned, name, number, instead) as (
                select a.id, a.project_id, a.generation_id, m.version, newer.id, p.number is not null, el.name, v.number, newer.number
                  from made m
                  join asset a on a.id = m.id
                  join element_version v on v.id = m.version
                  join element el on el.id = v.element_id
                  left join element_pin p on p.element_id = el.id and p.project_id = a.project_id
                  join element_version newer on newer.element_id = el.id and newer.number = coalesce(p.number, el.published_number)
                 where v.number < newer.number
            )
            """;

    static final String SUPERSEDED_BY_ELEMENT = OLD + """
            , page (asset) as (
                select distinct asset from old where asset < ? order by asset desc limit ?
            )
            select old.asset as head, version, newer, pinned, name, number, instead
              from old join page on page.asset = old.asset
             order by old.asset desc, version
            """;

    private static final String TOUCHED_SHOTS = OLD + """
            , taken (shot, asset) as (
                select g.shot_id, old.asset from old join generation g on g.id = old.generation where g.shot_id is not null
              union
                select s.shot_id, old.asset from old join shot_asset s on s.asset_id = old.asset
            )
            select s.id, s.project_id, j.name as project, s.name, s.status, count(*) as takes, count(f.asset_id) as picked
              from taken t
              join shot s on s.id = t.shot
              join project j on j.id = s.project_id
              left join board_flag f on f.shot_id = s.id and f.asset_id = t.asset and f.flag = 'PICKED'
             group by s.id, j.name
             order by picked desc, lower(j.name), s.position, s.id
             limit ?
            """;

    /** What would be old as well if one more version were published: all that is current in projects without a pin. */
    private static final String NEXT_IN_LINE = MADE_WITH + """
            select count(distinct a.id) filter (where a.generation_id is not null) as takes,
                   count(distinct a.id) filter (where a.generation_id is null) as others
              from made m
              join asset a on a.id = m.id
              join element_version v on v.id = m.version
              join element el on el.id = v.element_id
             where v.number = el.published_number
               and not exists (select from element_pin p where p.element_id = el.id and p.project_id = a.project_id)
            """;

    /**
     * @param asset what was made with {@code version}, in whose place {@code current} stands
     * @param name of the element, @param number of the version, @param instead of the one in its place
     */
    record Found(long asset, long version, long current, boolean pinned, String name, int number, int instead) {

        /** “Mara v1 was replaced by v2”. */
        String sentence() {
            return "%s v%d was replaced by v%d%s".formatted(name, number, instead, pinned ? ", which this project pins" : "");
        }
    }

    /**
     * A shot with takes that are out of date.
     *
     * @param status in the words of the database, @param takes how many of them are, @param picked how many of those were chosen
     */
    record TouchedShot(long id, long project, String projectName, String name, String status, long takes, long picked) {

        public String url() {
            return "/projects/%d/shots/%d".formatted(project, id);
        }
    }

    /** @param takes, @param others assets that are up to date now and would not be with one more version */
    record NextInLine(long takes, long others) {

        public boolean any() {
            return takes > 0 || others > 0;
        }
    }

    /** An effect and a cause of it. */
    record Step(long from, long to) {}

    private final AgroalDataSource database;

    SupersessionQueries(AgroalDataSource database) {
        this.database = database;
    }

    List<Found> of(Collection<Long> assets) {
        return Sql.on(database, SUPERSEDED, assets).rows(SupersessionQueries::found);
    }

    /** Those of the {@code limit} youngest assets below {@code before}; an asset made with two old versions is there twice. */
    List<Found> becauseOf(long element, long before, int limit) {
        return Sql.on(database, SUPERSEDED_BY_ELEMENT, element, element, before, limit).rows(SupersessionQueries::found);
    }

    List<TouchedShot> touchedShots(long element, int limit) {
        return Sql.on(database, TOUCHED_SHOTS, element, element, limit).rows(row -> new TouchedShot(row.getLong("id"), row.getLong("project_id"),
                row.getString("project"), row.getString("name"), row.getString("status"), row.getLong("takes"), row.getLong("picked")));
    }

    NextInLine nextInLine(long element) {
        return Sql.on(database, NEXT_IN_LINE, element, element).row(row -> new NextInLine(row.getLong("takes"), row.getLong("others")));
    }

    /** Every asset any version of the element went into, oldest first. */
    List<Long> madeWith(long element) {
        return Sql.on(database, MADE_WITH + "select distinct a.id from made m join asset a on a.id = m.id order by a.id", element, element)
                .rows(row -> row.getLong(1));
    }

    /** All that this asset was made of, as steps from effect to cause. */
    List<Step> steps(long asset) {
        return Sql.on(database, """
                with recursive reach (id) as (
                    select cast(? as bigint)
                  union
                    select e.object_id from reach r %1$s
                )
                select distinct e.subject_id, e.object_id
                  from reach r %1$s
                 order by 1, 2
                """.formatted(CAUSES.formatted("r")), asset).rows(row -> new Step(row.getLong(1), row.getLong(2)));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getLong("head"), row.getLong("version"), row.getLong("newer"), row.getBoolean("pinned"),
                row.getString("name"), row.getInt("number"), row.getInt("instead"));
    }
}
