package takebook.element.supersession;

import io.agroal.api.AgroalDataSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import takebook.Sql;

/**
 * A lineage graph grown at random, in the database and in memory: uploads, generations that use elements, uploads and earlier
 * takes, edits, derived pictures, elements whose pictures were taken out of takes, re-issues, versions and pins.
 */
final class RandomGraph {

    private enum Kind { ASSET, GENERATION, ELEMENT_VERSION }

    private record Version(long element, int number) {}

    private static final int ELEMENTS = 25;
    private static final int PROJECTS = 6;
    private static final int NEAR = 300;

    private final AgroalDataSource database;
    private final Random random;
    private final List<Long> assets = new ArrayList<>();
    private final List<Long> generations = new ArrayList<>();
    private final List<Long> versionIds = new ArrayList<>();
    private final List<Long> projects = new ArrayList<>();
    private final Map<Long, Version> versions = new HashMap<>();
    private final Map<Long, Integer> newestNumber = new TreeMap<>();
    private final Map<Long, Integer> published = new HashMap<>();
    private final Map<String, Integer> pins = new HashMap<>();
    private final Map<Long, Long> projectOf = new HashMap<>();
    /** Only the edges that mean “made of”. */
    private final Map<Long, List<Long>> madeOf = new HashMap<>();
    private final List<Object[]> edges = new ArrayList<>();

    private RandomGraph(AgroalDataSource database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    static RandomGraph grown(AgroalDataSource database, long seed, int nodes) {
        var graph = new RandomGraph(database, seed);
        graph.grow(nodes);
        return graph;
    }

    private void insertAsset(long id, @Nullable Long project) {
        Sql.on(database, """
                insert into asset (id, kind, origin, state, kept_reason, sha256, bytes, file_name, title, project_id, media_type, container,
                                   codec, width, height, rotation, has_audio, variable_rate, animated, bit_depth, playable, created_at)
                values (?, 'IMAGE', 'UPLOADED', 'KEPT', 'it stands for a picture in a test', lpad(to_hex(?), 64, '0'), 1, 'made.png', 'made', ?,
                        'image/png', 'png', 'png', 0, 0, 0, false, false, false, 8, false, now())
                """, id, id, project).update();
    }

    Collection<Long> assets() {
        return assets;
    }

    Collection<Long> elements() {
        return newestNumber.keySet();
    }

    private void grow(int nodes) {
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(Sql.on(database, "insert into project (name, created_at, created_by) values (?, now(), 'test') returning id",
                    "random %d of %d".formatted(i, System.nanoTime())).row(row -> row.getLong(1)));
        }
        for (int i = 0; i < ELEMENTS; i++) {
            newestNumber.put(Sql.on(database, "insert into element (name, kind, created_at, created_by) values (?, 'ITEM', now(), 'test') returning id",
                    "random " + i).row(row -> row.getLong(1)), 0);
        }
        var kinds = new ArrayList<Long>();
        for (int i = 0; i < nodes; i++) {
            kinds.add((long) (random.nextInt(40) == 0 ? Kind.ELEMENT_VERSION : random.nextInt(100) < 45 ? Kind.GENERATION : Kind.ASSET).ordinal() + 1);
        }
        var ids = Sql.on(database, """
                insert into lineage_node (kind, label)
                select (array['ASSET', 'GENERATION', 'ELEMENT_VERSION'])[kind.code], 'random'
                  from unnest(?::bigint[]) with ordinality kind (code, place) order by kind.place
                returning id
                """, kinds).rows(row -> row.getLong(1));
        for (int i = 0; i < nodes; i++) {
            switch (Kind.values()[kinds.get(i).intValue() - 1]) {
                case ASSET -> growAsset(ids.get(i));
                case GENERATION -> growGeneration(ids.get(i));
                case ELEMENT_VERSION -> growVersion(ids.get(i));
            }
        }
        edges.forEach(edge -> Sql.on(database,
                "insert into lineage_edge (subject_id, object_id, relation, role, position) values (?, ?, ?, 'random', 0) on conflict do nothing",
                edge).update());
        judge();
    }

    private void growAsset(long id) {
        Long project = random.nextInt(3) == 0 ? null : any(projects);
        projectOf.put(id, project);
        insertAsset(id, project);
        int way = random.nextInt(10);
        if (way < 6 && !generations.isEmpty()) {
            madeOf(id, near(generations), "WAS_GENERATED_BY");
        } else if (way < 8 && !assets.isEmpty()) {
            madeOf(id, near(assets), "WAS_DERIVED_FROM");
        }
        assets.add(id);
    }

    private void growGeneration(long id) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            int what = random.nextInt(10);
            if (what < 3 && !versionIds.isEmpty()) {
                madeOf(id, any(versionIds), "USED");
            } else if (what < 8 && !assets.isEmpty()) {
                madeOf(id, near(assets), "USED");
            }
        }
        if (random.nextInt(5) == 0 && !generations.isEmpty()) {
            edges.add(new Object[] {id, any(generations), "WAS_INFORMED_BY"});
        }
        generations.add(id);
    }

    private void growVersion(long id) {
        long element = any(List.copyOf(newestNumber.keySet()));
        int number = newestNumber.merge(element, 1, Integer::sum);
        Sql.on(database, """
                insert into element_version (id, element_id, number, images, banned_phrases, created_at, created_by)
                values (?, ?, ?, '{1}', '{}', now(), 'test')
                """, id, element, number).update();
        versionIds.stream().filter(other -> versions.get(other).equals(new Version(element, number - 1)))
                .forEach(other -> edges.add(new Object[] {id, other, "WAS_REVISION_OF"}));
        versions.put(id, new Version(element, number));
        versionIds.add(id);
        for (int i = random.nextInt(3); i > 0 && !assets.isEmpty(); i--) {
            madeOf(id, near(assets), "WAS_DERIVED_FROM");
        }
    }

    private void madeOf(long effect, long cause, String relation) {
        madeOf.computeIfAbsent(effect, _ -> new ArrayList<>()).add(cause);
        edges.add(new Object[] {effect, cause, relation});
    }

    /** Some versions are published, some not, and some projects have an opinion of their own. */
    private void judge() {
        newestNumber.forEach((element, newest) -> {
            int number = random.nextInt(newest + 1);
            if (number > 0) {
                published.put(element, number);
                Sql.on(database, "update element set published_number = ? where id = ?", number, element).update();
            }
            if (newest > 0 && random.nextInt(2) == 0) {
                long project = any(projects);
                int pinned = 1 + random.nextInt(newest);
                pins.put(project + " " + element, pinned);
                Sql.on(database, "insert into element_pin (project_id, element_id, number, pinned_at, pinned_by) values (?, ?, ?, now(), 'test')",
                        project, element, pinned).update();
            }
        });
    }

    /** By asset the versions that make it old: for each element a walk of its own, which ends at the versions of that element. */
    Map<Long, Set<Long>> outOfDateByHand() {
        var found = new TreeMap<Long, Set<Long>>();
        for (long asset : assets) {
            for (long element : newestNumber.keySet()) {
                Integer current = pins.getOrDefault(projectOf.get(asset) + " " + element, published.get(element));
                firstVersions(asset, element).stream()
                        .filter(version -> current != null && versions.get(version).number() < current)
                        .forEach(version -> found.computeIfAbsent(asset, _ -> new TreeSet<>()).add(version));
            }
        }
        return found;
    }

    private Set<Long> firstVersions(long asset, long element) {
        var reached = new HashSet<Long>();
        var seen = new HashSet<>(List.of(asset));
        var waiting = new ArrayDeque<>(List.of(asset));
        while (!waiting.isEmpty()) {
            long at = waiting.poll();
            var version = versions.get(at);
            if (version != null && version.element() == element) {
                reached.add(at);
                continue;
            }
            madeOf.getOrDefault(at, List.of()).stream().filter(seen::add).forEach(waiting::add);
        }
        return reached;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private long near(List<Long> of) {
        return of.get(of.size() - 1 - random.nextInt(Math.min(of.size(), NEAR)));
    }
}
