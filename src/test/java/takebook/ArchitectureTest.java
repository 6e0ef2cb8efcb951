package takebook;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of the house, and the habits a reader may rely on. A change here needs a reason in docs/adr. */
class ArchitectureTest {

    private static final String CELLAR = "audit job lineage people problem search storage";
    private static final String SHELVES = "asset element motion project prompt";

    /** Feature package to the feature packages it may import; docs/architecture.md draws it. */
    static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("problem", Set.of()),
            entry("storage", may("problem")),
            entry("people", may("problem")),
            entry("job", may("problem")),
            entry("audit", may("people problem")),
            entry("lineage", may("people problem")),
            entry("search", may("job lineage people problem")),
            entry("media", may("problem storage")),
            entry("lint", may("capability problem")),
            entry("capability", may("problem")),
            entry("budget", may("audit people problem")),
            entry("provider", may("capability media problem")),
            entry("project", may("audit people problem search")),
            entry("asset", may("audit job lineage media people problem project search storage")),
            entry("element", may("asset audit job lineage media people problem project search")),
            entry("motion", may("asset audit job lineage media people problem project search")),
            entry("prompt", may("audit lineage lint people problem project search")),
            entry("generation", may("asset audit budget capability element job lineage media motion people problem project"
                    + " prompt provider search storage")),
            entry("compose", may("generation budget capability lint media provider " + SHELVES + " " + CELLAR)),
            entry("board", may("asset capability element generation media project prompt provider " + CELLAR)),
            entry("web", may("generation budget " + SHELVES + " " + CELLAR)),
            entry("cli", Set.of()));

    private static final Set<String> CRASHING = Set.of("Issuing", "Generations", "SubmitTask", "PollTask", "CollectTask", "CappedFile",
            "Intake", "Register", "Cutting", "AssetApi", "Uploads", "AuditChain", "Index", "Indexer", "Arrival", "StoredObjects", "Partials",
            "Entering", "Transfers", "Removals", "Purging");
    private static final int MOST_FILES = 20;
    private static final Pattern UNESCAPED = Pattern.compile("\\{[^}]*\\.(raw|safe)\\b");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("takebook");

    private static Set<String> may(String features) {
        return Set.of(features.split(" "));
    }

    @Test
    void features_import_only_what_the_map_allows() {
        importsByFeature().forEach((feature, used) -> assertThat(MAY_USE.getOrDefault(feature, Set.of()))
                .as("imports of " + feature)
                .containsAll(used));
    }

    @Test
    void every_feature_is_on_the_map() {
        assertThat(MAY_USE.keySet()).containsAll(importsByFeature().keySet());
    }

    @Test
    void the_map_has_no_cycles() {
        var remaining = new TreeMap<>(MAY_USE);
        while (!remaining.isEmpty()) {
            var free = remaining.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(remaining::containsKey))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(free).as("features among " + remaining.keySet() + " that lean on none of the others").isNotEmpty();
            remaining.keySet().removeAll(free);
        }
    }

    @Test
    void adapters_are_seen_by_nobody_and_do_not_see_each_other() {
        for (JavaClass javaClass : CLASSES) {
            for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith("takebook.provider.")) {
                    assertThat(javaClass.getPackageName()).as(dependency.getDescription()).isEqualTo(target);
                }
            }
        }
    }

    @Test
    void rows_pages_and_routes_stay_at_home() {
        ArchRuleDefinition.classes()
                .that().haveSimpleNameEndingWith("Row")
                .or().haveSimpleNameEndingWith("Pages")
                .or().haveSimpleNameEndingWith("Api")
                .should().bePackagePrivate()
                .because("other features see records only")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        ArchRuleDefinition.noClasses()
                .should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Base|Dto|Service)")
                .because("if a name seems to need one of these, the noun is missing")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_a_clock() {
        ArchRuleDefinition.noClasses()
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(Clock.class, "systemUTC")
                .because("tests set the time")
                .allowEmptyShould(true)
                .check(CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("ClockProducer"))));
    }

    @Test
    void the_plug_is_pulled_only_where_the_crash_points_are_listed() {
        var places = CLASSES.stream()
                .filter(javaClass -> javaClass.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(CrashPoint.class)))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals(CrashPoint.class.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(CRASHING).as("docs/crash-points.md tells what must hold after each").containsAll(places);
    }

    @Test
    void templates_escape_everything() throws IOException {
        try (var files = Files.walk(Path.of("ui-templates", "templates"))) {
            var unescaped = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> UNESCAPED.matcher(read(file)).find())
                    .map(Path::toString);
            assertThat(unescaped).as("templates that print text as markup").isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_package_introduces_itself_and_is_null_marked() {
        var unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(com.tngtech.archunit.core.domain.JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void no_package_is_over_twenty_files() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            sizes.values().removeIf(size -> size <= MOST_FILES);
            assertThat(sizes).as("packages in which a second noun has grown").isEmpty();
        }
    }

    @Test
    void no_two_packages_lean_on_each_other() {
        SlicesRuleDefinition.slices().matching("takebook.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static Map<String, Set<String>> importsByFeature() {
        var imports = new TreeMap<String, Set<String>>();
        for (JavaClass javaClass : CLASSES) {
            String feature = featureOf(javaClass.getPackageName());
            if (feature.isEmpty()) {
                continue;
            }
            var used = imports.computeIfAbsent(feature, _ -> new TreeSet<>());
            javaClass.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> featureOf(dependency.getTargetClass().getPackageName()))
                    .filter(target -> !target.isEmpty() && !target.equals(feature))
                    .forEach(used::add);
        }
        return imports;
    }

    /** {@code takebook.provider.sandbox} belongs to {@code provider}; what lies outside takebook, or at its root, to none. */
    private static String featureOf(String packageName) {
        var parts = Arrays.asList(packageName.split("\\."));
        return parts.size() > 1 && parts.getFirst().equals("takebook") ? parts.get(1) : "";
    }
}
