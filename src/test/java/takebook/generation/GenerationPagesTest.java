package takebook.generation;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.people.Role;

@TakebookTest
class GenerationPagesTest {

    @Inject
    Generations generations;
    @Inject
    BackRoom backRoom;

    @Test
    void a_page_in_the_queue_refreshes_itself_and_can_cancel() {
        long id = issue("a page in the queue");

        Visitors.with(Role.PRODUCER).get("/generations/" + id).then().statusCode(200).body(allOf(
                containsString("a page in the queue"),
                containsString("Sandbox render, not Kling"),
                containsString("hx-get=\"/generations/%d/live?was=QUEUED\"".formatted(id)),
                containsString("http-equiv=\"refresh\""),
                containsString("action=\"/generations/%d/cancel\"".formatted(id))));
        Visitors.with(Role.PRODUCER).post("/generations/%d/cancel".formatted(id)).then().statusCode(303)
                .header("Location", endsWith("/generations/" + id));
        Visitors.with(Role.PRODUCER).get("/generations/%d/live?was=QUEUED".formatted(id)).then().statusCode(200).body(allOf(
                containsString("cancelled"),
                containsString("is now cancelled"),
                not(containsString("hx-get"))));
    }

    @Test
    void a_finished_page_shows_the_take_its_recipe_and_what_was_said() {
        long id = issue("a finished <page> & more");
        var ended = backRoom.finish(id);
        long take = ended.takes().getFirst().asset();

        Visitors.with(Role.VIEWER).get("/generations/" + id).then().statusCode(200).body(allOf(
                containsString("href=\"/assets/%d\"".formatted(take)),
                containsString(ended.recipeSha256()),
                containsString("a finished &lt;page&gt; &amp; more"),
                not(containsString("http-equiv=\"refresh\"")),
                not(containsString("/reissue\" data-key"))));
        Visitors.with(Role.VIEWER).get("/generations/%d/recipe".formatted(id)).then().statusCode(200)
                .body(containsString("&quot;format&quot;:1"));
    }

    @Test
    void a_failure_says_what_happened_what_it_cost_and_what_to_do() {
        long id = issue("a failing page sandbox:refuse");
        backRoom.finish(id);

        Visitors.with(Role.VIEWER).get("/generations/" + id).then().statusCode(200).body(allOf(
                containsString("Refused: policy"), containsString("not charged"), containsString("Start a draft from this")));
    }

    @Test
    void what_is_unknown_offers_its_two_ways_out() {
        long id = issue("an unknown page sandbox:unclear");
        backRoom.finish(id);

        Visitors.with(Role.PRODUCER).get("/generations/" + id).then().statusCode(200).body(allOf(
                containsString("Check with the provider"), containsString("It was not accepted")));
        Visitors.with(Role.PRODUCER).post("/generations/%d/not-accepted".formatted(id)).then().statusCode(303);
    }

    @Test
    void a_re_issue_is_confirmed_with_its_price_and_a_double_click_is_one() {
        long id = issue("a page to ask again");
        Visitors.with(Role.PRODUCER).get("/generations/%d/reissue".formatted(id)).then().statusCode(200).body(allOf(
                containsString("$0.252"), containsString("pretend money"), containsString("name=\"key\"")));

        String key = UUID.randomUUID().toString();
        String first = Visitors.with(Role.PRODUCER).formParam("key", key).post("/generations/%d/reissue".formatted(id)).then()
                .statusCode(303).header("Location", matchesPattern(".*/generations/\\d+")).extract().header("Location");
        String second = Visitors.with(Role.PRODUCER).formParam("key", key).post("/generations/%d/reissue".formatted(id)).then()
                .statusCode(303).extract().header("Location");
        org.assertj.core.api.Assertions.assertThat(second).isEqualTo(first);
        generations.cancel(id);
        generations.cancel(Long.parseLong(first.replaceAll(".*/", "")));
    }

    @Test
    void the_lists_name_what_was_asked() {
        long id = issue("a line in the lists");

        Visitors.with(Role.VIEWER).get("/generations").then().statusCode(200).body(containsString("a line in the lists"));
        Visitors.with(Role.VIEWER).get("/generations?state=queued").then().statusCode(200).body(containsString("/generations/" + id));
        Visitors.with(Role.VIEWER).get("/queue").then().statusCode(200).body(containsString("hx-get=\"/queue/rows\""));
        Visitors.with(Role.VIEWER).get("/queue/rows").then().statusCode(200)
                .body(allOf(containsString("a line in the lists"), not(containsString("<html"))));
        generations.cancel(id);
    }

    private long issue(String prompt) {
        return generations.issue(new GenerationRequest(null, null, "sandbox", Mode.TEXT_TO_VIDEO, Tier.STD, prompt, null, List.of(),
                new Parameters(3, null, false), List.of()), null).id();
    }
}
