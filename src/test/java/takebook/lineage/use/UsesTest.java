package takebook.lineage.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Role;

@TakebookTest
class UsesTest {

    @Inject
    Library library;
    @Inject
    Lineage lineage;
    @Inject
    Uses uses;
    @Test
    void uses_are_grouped_counted_once_and_shown_in_parts() {
        long photo = library.photo().id();
        var takes = new ArrayList<Long>();
        QuarkusTransaction.requiringNew().run(() -> {
            long element = node(NodeKind.ELEMENT_VERSION, "Mara v1");
            lineage.link(element, photo, Relation.WAS_DERIVED_FROM, "frontal", 0);
            for (int i = 0; i < 30; i++) {
                long generation = node(NodeKind.GENERATION, "generation " + i);
                lineage.link(generation, i % 2 == 0 ? photo : element, Relation.USED, "start_frame", 0);
                if (i == 0) {
                    lineage.link(generation, photo, Relation.USED, "end_frame", 1);
                }
                long take = node(NodeKind.ASSET, "take " + i);
                lineage.link(take, generation, Relation.WAS_GENERATED_BY, "take", 0);
                takes.add(take);
            }
            lineage.link(node(NodeKind.ASSET, "newer"), photo, Relation.WAS_REVISION_OF, "revision", 0);
        });

        assertThat(uses.counts(photo)).isEqualTo(Map.of(UseKind.TAKES, 30L, UseKind.GENERATIONS, 30L, UseKind.ELEMENTS, 1L, UseKind.REVISIONS, 1L));
        assertThat(uses.groups(photo, 8)).extracting(UseGroup::kind)
                .containsExactly(UseKind.TAKES, UseKind.GENERATIONS, UseKind.ELEMENTS, UseKind.REVISIONS);

        var seen = new ArrayList<Long>();
        UseGroup part = uses.group(photo, UseKind.TAKES, null, 8);
        seen.addAll(part.items().stream().map(Use::id).toList());
        while (part.next() != null) {
            part = uses.group(photo, UseKind.TAKES, part.next(), 8);
            seen.addAll(part.items().stream().map(Use::id).toList());
        }
        assertThat(seen).containsExactlyElementsOf(takes.reversed());

        Visitors.with(Role.VIEWER).get("/lineage/%d/used-by".formatted(photo)).then().statusCode(200)
                .body(containsString("Mara v1"), containsString("group=takes"));
        Visitors.with(Role.VIEWER).get("/lineage/%d/used-by?group=takes".formatted(photo)).then().statusCode(200).body(containsString("take 0"));
        Visitors.with(Role.VIEWER).get("/assets/" + photo).then().statusCode(200).body(containsString("30 takes"), containsString("Mara v1"));
        Visitors.token(Role.VIEWER).get("/api/v1/lineage/%d/used-by?group=takes&limit=29".formatted(photo)).then().statusCode(200)
                .body("counts.takes", equalTo(30), "items.size()", equalTo(29), "next", containsString("after="));
    }

    @Test
    void drafts_that_hold_it_are_named_though_they_are_no_lineage() {
        long photo = library.photo().id();
        String draft = Visitors.with(Role.PRODUCER).formParam("frame", photo).formParam("as", "start_frame").post("/compose").then()
                .statusCode(303).extract().header("Location").replaceAll(".*/compose", "/compose");

        Visitors.with(Role.PRODUCER).get("/compose/using?asset=" + photo).then().statusCode(200).body(containsString(draft));
        Visitors.with(Role.PRODUCER).header("HX-Request", "true").get("/compose/using?asset=" + photo).then().statusCode(200)
                .body(containsString(draft), not(containsString("<html")));

        long other = library.photo().id();
        Visitors.with(Role.PRODUCER).get("/compose/using?asset=" + other).then().statusCode(200).body(containsString("No draft holds it"));
        Visitors.with(Role.PRODUCER).header("HX-Request", "true").get("/compose/using?asset=" + other).then().statusCode(200)
                .body(not(containsString("Drafts")));
    }

    private long node(NodeKind kind, String label) {
        return lineage.register(kind, label, null);
    }
}
