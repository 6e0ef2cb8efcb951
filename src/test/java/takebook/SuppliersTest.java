package takebook;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Who may use which library, start a process or open a connection. A change here needs a reason in docs/adr. */
class SuppliersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("takebook");

    @Test
    void each_supplier_has_one_customer() {
        onlyCustomer("io.minio..", "takebook.storage..");
        onlyCustomer("org.apache.lucene..", "takebook.search..");
        onlyCustomer("org.hibernate.search..", "takebook.search..");
        onlyCustomer("com.github.kagkarlsson..", "takebook.job..");
        onlyCustomer("org.eclipse.elk..", "takebook.lineage..");
    }

    private static void onlyCustomer(String supplier, String customer) {
        ArchRuleDefinition.noClasses()
                .that().resideOutsideOfPackage(customer)
                .should().dependOnClassesThat().resideInAPackage(supplier)
                .because(customer + " is its only user")
                .check(CLASSES);
    }

    @Test
    void only_media_and_the_embedded_database_start_processes() {
        ArchRuleDefinition.noClasses()
                .that().resideOutsideOfPackage("takebook.media..")
                .and().doNotHaveSimpleName("EmbeddedDatabase")
                .should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class)
                .because("ffmpeg runs in its jail or not at all")
                .check(CLASSES);
    }

    @Test
    void only_the_sandbox_adapter_renders() {
        ArchRuleDefinition.noClasses()
                .that().resideInAPackage("takebook.provider..")
                .and().resideOutsideOfPackage("takebook.provider.sandbox")
                .should().dependOnClassesThat().resideInAPackage("takebook.media..")
                .because("a paid provider renders on its own machines (docs/adr/0010)")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nothing_is_retried_behind_anybody_s_back() {
        ArchRuleDefinition.noClasses()
                .should().dependOnClassesThat().resideInAnyPackage("org.eclipse.microprofile.faulttolerance..",
                        "io.smallrye.faulttolerance..")
                .because("a second submit is a second bill; what is tried again is decided in one place")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_opens_http_connections() {
        ArchRuleDefinition.noClasses()
                .that().resideOutsideOfPackages("takebook.cli..", "takebook.provider..")
                .should().dependOnClassesThat().resideInAPackage("java.net.http..")
                .because("only an adapter talks to a provider")
                .check(CLASSES);
    }
}
