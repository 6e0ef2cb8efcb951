package takebook.board.shot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.generation.BackRoom;
import takebook.generation.Generations;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.people.Role;
import takebook.problem.ProblemException;
import takebook.project.Projects;
import takebook.project.shot.NewShot;
import takebook.project.shot.Shot;
import takebook.project.shot.Shots;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class ShotBoardTest {

    @Inject
    Projects projects;
    @Inject
    Shots shots;
    @Inject
    Generations generations;
    @Inject
    BackRoom backRoom;
    @Inject
    Boards boards;
    @Inject
    Library library;
    @Inject
    Search search;

    @Test
    void takes_are_stacked_by_recipe_and_tell_what_changed() {
        var shot = shot("A heron at dawn");
        long first = generations.issue(request(shot, "A heron stands in shallow water, slow camera"), null).id();
        long take = backRoom.finish(first).takes().getFirst().asset();
        long again = generations.reissue(first, null).id();
        generations.issue(request(shot, "A heron stands in shallow water, slow camera, low fog"), null);

        var board = boards.of(shot.id());
        assertThat(board.stacks()).hasSize(2);
        assertThat(board.stacks().getFirst().entries()).extracting(Entry::isTake).containsExactly(true, false);
        assertThat(board.stacks().getFirst().entries().getLast().change()).isEqualTo("the same, asked again");
        assertThat(board.stacks().getLast().entries().getFirst().change()).isEqualTo("+low fog");

        Visitors.with(Role.VIEWER).get(shot.url()).then().statusCode(200).body(allOf(
                containsString("/assets/%d/poster".formatted(take).replace("/poster", "")), containsString("+low fog"),
                containsString("hx-get=\"%s/entries/%d\"".formatted(shot.url(), again)), containsString("A heron at dawn")));

        var producer = Visitors.logIn(Visitors.person(Role.PRODUCER));
        Form.in(producer.asks().get(shot.url()).asString(), "data-flag-button").press(producer, "one", take + ":picked").then().statusCode(303);
        search.catchUp();
        assertThat(search.search(SearchQuery.of("is:picked sort:created-desc")).items()).anyMatch(hit -> hit.id() == take);
        producer.asks().get(shot.url() + "?show=picked").then().body(containsString("1 of 3 takes"));
        producer.asks().get("/projects/" + shot.project()).then().body(allOf(containsString("1 picked"), containsString("/assets/%d/poster".formatted(take))));

        producer.asks().accept("application/json").formParam("id", take).formParam("flag", "").post(shot.url() + "/flags").then().statusCode(204);
        search.catchUp();
        assertThat(search.search(SearchQuery.of("is:picked sort:created-desc")).items()).noneMatch(hit -> hit.id() == take);
        boards.of(shot.id()).generations().stream().filter(each -> each.state().isMoving()).forEach(each -> generations.cancel(each.id()));
    }

    @Test
    void a_program_reads_a_board_and_picks() {
        var shot = shot("A heron for programs");
        long take = backRoom.finish(generations.issue(request(shot, "A heron lands"), null).id()).takes().getFirst().asset();
        String address = "/api/v1%s/takes".formatted(shot.url());

        Visitors.token(Role.VIEWER).get(address).then().statusCode(200)
                .body("total", equalTo(1), "items[0].asset", equalTo((int) take), "items[0].stack", equalTo(1), "items[0].state", equalTo("SUCCEEDED"));
        Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body(Map.of("flag", "picked")).put("%s/%d/flag".formatted(address, take)).then()
                .statusCode(200).body("flag", equalTo("picked"));
        Visitors.token(Role.PRODUCER).delete("%s/%d/flag".formatted(address, take)).then().statusCode(204);
        Visitors.token(Role.VIEWER).get(address).then().body("items[0].flag", nullValue());
        Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body(Map.of("flag", "best")).put("%s/%d/flag".formatted(address, take)).then().statusCode(400);
        Visitors.token(Role.PRODUCER).delete(address + "/987654321/flag").then().statusCode(404);
    }

    @Test
    void a_failed_asking_stays_as_a_card_with_its_reason_and_its_price() {
        var shot = shot("a shot that is refused");
        backRoom.finish(generations.issue(request(shot, "a refused heron sandbox:refuse"), null).id());

        Visitors.with(Role.VIEWER).get(shot.url()).then().statusCode(200)
                .body(allOf(containsString("not charged"), containsString("board-reason"), not(containsString("hx-trigger=\"every"))));
        Visitors.with(Role.VIEWER).get("/projects/" + shot.project()).then().body(containsString("its one try failed"));
    }

    @Test
    void an_empty_board_leads_to_a_draft_with_its_brief_and_its_references() {
        var shot = shot("a lighthouse in the rain");
        long photo = library.photo().id();
        shots.lay(shot.id(), List.of(photo));

        var producer = Visitors.with(Role.PRODUCER);
        producer.get(shot.url()).then().body(allOf(containsString("No take yet"), containsString("/compose?shot=" + shot.id())));
        Visitors.with(Role.PRODUCER).get("/compose?shot=" + shot.id()).then().statusCode(200)
                .body(allOf(containsString("a lighthouse in the rain"), containsString("@image_1")));
        String draft = Visitors.with(Role.PRODUCER).formParam("shot", shot.id()).post("/compose").then().statusCode(303).extract().header("Location");
        Visitors.with(Role.PRODUCER).get(draft).then().body(allOf(containsString("name=\"shot\""), containsString("value=\"%d\" selected".formatted(shot.id()))));
    }

    @Test
    void a_shot_of_another_project_is_refused_in_words() {
        var shot = shot("elsewhere");
        var other = projects.create("Other " + System.nanoTime());
        var request = new GenerationRequest(other.id(), shot.id(), "sandbox", Mode.TEXT_TO_VIDEO, Tier.STD, "a heron", null, List.of(),
                new Parameters(5, "16:9", false), List.of());

        assertThat(generations.check(request).violations()).anyMatch(violation -> violation.field().equals("shot")
                && violation.message().contains("lies in project " + shot.project()));
    }

    @Test
    void a_pasted_list_is_added_whole_or_not_at_all() {
        var project = projects.create("Pasted " + System.nanoTime());
        var curator = Visitors.logIn(Visitors.person(Role.CURATOR));
        String page = curator.asks().get("/projects/" + project.id()).asString();

        Form.in(page, "name=\"shots\"").with("shots", "Sh 010: dawn\nSh 020\nsh 010").press(curator, "unused", "")
                .then().statusCode(422).body(allOf(containsString("There is already a shot called"), containsString("Sh 020")));
        assertThat(shots.of(project.id())).isEmpty();
        Form.in(page, "name=\"shots\"").with("shots", "Sh 010: dawn\nSh 020").press(curator, "unused", "").then().statusCode(303);
        assertThat(shots.of(project.id())).extracting(Shot::name).containsExactly("Sh 010", "Sh 020");

        projects.change(project.id(), project.name(), "", true);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> shots.add(project.id(), NewShot.named("Sh 030")))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("archived");
    }

    @Test
    void programs_add_shots_and_no_asset_goes_to_a_project_that_is_not_there() {
        var project = projects.create("By program " + System.nanoTime());
        String address = "/api/v1/projects/%d/shots".formatted(project.id());
        int id = Visitors.token(Role.CURATOR).contentType("application/json").body("{\"name\": \"Sh 1\", \"brief\": \"rain\"}").post(address)
                .then().statusCode(201).body("status", equalTo("IDEA")).extract().path("id");
        Visitors.token(Role.CURATOR).contentType("application/json").body("{\"status\": \"in review\", \"version\": 0}").patch(address + "/" + id)
                .then().statusCode(200).body("status", equalTo("IN_REVIEW"), "brief", equalTo("rain"));
        Visitors.token(Role.CURATOR).contentType("application/json").body("{\"name\": \"x\", \"version\": 0}").patch(address + "/" + id)
                .then().statusCode(409);

        long photo = library.photo().id();
        Visitors.token(Role.CURATOR).header("If-Match", "*").contentType("application/json").body("{\"project\": 987654321}")
                .patch("/api/v1/assets/" + photo).then().statusCode(422).body(containsString("There is no project 987654321"));
    }

    private Shot shot(String brief) {
        var project = projects.create("Board " + System.nanoTime());
        return shots.add(project.id(), new NewShot("Sh 010", brief, null));
    }

    private static GenerationRequest request(Shot shot, String prompt) {
        return new GenerationRequest(shot.project(), shot.id(), "sandbox", Mode.TEXT_TO_VIDEO, Tier.STD, prompt, null, List.of(),
                new Parameters(3, "16:9", false), List.of());
    }
}
