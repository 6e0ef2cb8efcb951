package takebook.lineage.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.lineage.Lineage;
import takebook.lineage.NodeKind;
import takebook.lineage.Relation;
import takebook.people.Role;

@TakebookTest
class LineagePagesTest {

    @Inject
    Lineage lineage;

    private long still;
    private long generation;
    private long take;

    @BeforeEach
    void aTakeAndWhatItWasMadeFrom() {
        QuarkusTransaction.requiringNew().run(() -> {
            still = lineage.register(NodeKind.ASSET, "Pier <at> dawn", null);
            generation = lineage.register(NodeKind.GENERATION, "First asking", null);
            take = lineage.register(NodeKind.ASSET, "Take one", null);
            lineage.link(generation, still, Relation.USED, "product", 1, Map.of("token", "@image_1"));
            lineage.link(take, generation, Relation.WAS_GENERATED_BY, "take", 0);
        });
    }

    @Test
    void the_api_gives_nodes_with_distances_and_edges_from_effect_to_cause() {
        Visitors.token(Role.VIEWER).get("/api/v1/lineage/{id}?up=3&down=3", take).then().statusCode(200)
                .body("nodes", hasSize(3))
                .body("nodes[0].id", equalTo((int) take))
                .body("nodes[0].distance", equalTo(0))
                .body("nodes.find { it.id == %d }.distance".formatted(still), equalTo(2))
                .body("nodes.find { it.id == %d }.kind".formatted(generation), equalTo("GENERATION"))
                .body("edges", hasSize(2))
                .body("edges.find { it.from == %d }.to".formatted(generation), equalTo((int) still))
                .body("edges.find { it.from == %d }.role".formatted(generation), equalTo("product"))
                .body("edges.find { it.from == %d }.position".formatted(generation), equalTo(1))
                .body("edges.find { it.from == %d }.detail.token".formatted(generation), equalTo("@image_1"))
                .body("edges.relation", hasItems("USED", "WAS_GENERATED_BY"));
    }

    @Test
    void the_page_holds_a_picture_and_the_same_as_a_nested_list() {
        Visitors.with(Role.VIEWER).get("/lineage/{id}", take).then().statusCode(200)
                .body(containsString("<svg class=\"lineage-graph\""))
                .body(containsString("aria-label=\"asset: Pier &lt;at&gt; dawn\""))
                .body(containsString("href=\"/assets/" + still + "/poster\""))
                .body(containsString("image_1, product"))
                .body(containsString("<h2 id=\"lineage-from\">Made from</h2>"))
                .body(containsString("<a href=\"/generations/" + generation + "\">First asking</a>"))
                .body(not(containsString("style=")));
    }

    @Test
    void more_than_four_takes_of_one_cause_share_a_box_until_each_is_asked_for() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 14; i++) {
                long frame = lineage.register(NodeKind.ASSET, "Frame " + i, null);
                lineage.link(frame, still, Relation.WAS_DERIVED_FROM, "frame", i);
            }
        });

        Visitors.with(Role.VIEWER).get("/lineage/{id}", still).then().statusCode(200).body(containsString("aria-label=\"asset: 14 assets\""));
        Visitors.with(Role.VIEWER).get("/lineage/{id}?show=all", still).then().statusCode(200)
                .body(not(containsString("14 assets"))).body(containsString("aria-label=\"asset: Frame 13\""));
    }

    @Test
    void too_many_things_are_listed_and_drawn_only_on_demand() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 320; i++) {
                long frame = lineage.register(NodeKind.ASSET, "Frame " + i, null);
                lineage.link(frame, still, Relation.WAS_DERIVED_FROM, "frame", i);
            }
        });

        Visitors.with(Role.VIEWER).get("/lineage/{id}", still).then().statusCode(200)
                .body(containsString("too many for a picture")).body(containsString("Frame 319")).body(not(containsString("<svg class=\"lineage-graph\"")));
        Visitors.with(Role.VIEWER).get("/lineage/{id}?show=drawing", still).then().statusCode(200)
                .body(containsString("320 assets"));
    }

    @Test
    void a_thing_without_relations_says_so() {
        long alone = QuarkusTransaction.requiringNew().call(() -> lineage.register(NodeKind.ASSET, "Alone", null));

        Visitors.with(Role.VIEWER).get("/lineage/{id}", alone).then().statusCode(200).body(containsString("No recorded relations"));
    }

    @Test
    void a_node_leads_to_the_page_of_its_thing() {
        Visitors.with(Role.VIEWER).get("/node/{id}", generation).then().statusCode(303).header("Location", endsWith("/generations/" + generation));
        Visitors.with(Role.VIEWER).get("/node/{id}", Integer.MAX_VALUE).then().statusCode(404);
        Visitors.token(Role.VIEWER).get("/api/v1/lineage/{id}", Integer.MAX_VALUE).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void nobody_sees_it_without_logging_in() {
        Visitors.nobody().get("/api/v1/lineage/{id}", take).then().statusCode(401);
        Visitors.nobody().get("/lineage/{id}", take).then().statusCode(not(equalTo(200)));
    }
}
