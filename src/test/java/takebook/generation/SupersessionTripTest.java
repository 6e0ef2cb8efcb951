package takebook.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Assets;
import takebook.capability.Mode;
import takebook.capability.Tier;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.element.NewElementVersion;
import takebook.element.VersionState;
import takebook.generation.request.GenerationRequest;
import takebook.generation.request.Parameters;
import takebook.generation.request.Slot;
import takebook.job.Jobs;
import takebook.people.Role;
import takebook.problem.Violation;
import takebook.project.ElementsPolicy;
import takebook.project.Policies;
import takebook.project.Projects;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** From a take made with version 1 to the mark on it once version 2 is published: pages, API and search. */
@TakebookTest
class SupersessionTripTest {

    @Inject
    Elements elements;
    @Inject
    Generations generations;
    @Inject
    BackRoom backRoom;
    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    Search search;
    @Inject
    Jobs jobs;
    @Inject
    Projects projects;
    @Inject
    Policies policies;

    @Test
    void publishing_version_2_marks_the_take_of_version_1_and_the_frame_cut_from_it_and_nothing_else() {
        var mara = element("Mara");
        long old = take(mara);
        long frame = assets.frame(old, 3).id();
        long other = take(element("Ines"));
        assertThat(superseded()).doesNotContain(old, frame, other);

        var second = elements.addVersion(mara.element(), new NewElementVersion(List.of(library.photo().id()), "the red coat", List.of(), null));
        long current = take(second);
        jobs.runDue();

        assertThat(superseded()).contains(old, frame).doesNotContain(other, current);
        Visitors.with(Role.VIEWER).get("/assets/" + old).then().statusCode(200).body(containsString("Mara v1 was replaced by v2"));
        Visitors.with(Role.VIEWER).get("/assets/" + current).then().body(not(containsString("was replaced by")));
        Visitors.with(Role.VIEWER).get("/assets?q=is:superseded").then().body(containsString("/elements/out-of-date/" + old));
        Visitors.with(Role.VIEWER).get("/elements/out-of-date/" + old).then().statusCode(200)
                .body(containsString("1 picture replaced, phrase changed"));
        Visitors.with(Role.VIEWER).get("/elements/%d/impact".formatted(mara.element())).then().statusCode(200)
                .body(containsString("/assets/" + frame));
        Visitors.token(Role.VIEWER).get("/api/v1/assets/%d/out-of-date".formatted(old)).then().statusCode(200)
                .body("outOfDate", equalTo(true)).body("reasons[0].way.id", hasItem((int) mara.id()));
        Visitors.token(Role.VIEWER).get("/api/v1/elements/%d/out-of-date".formatted(mara.element())).then()
                .body("items.asset", equalTo(List.of((int) frame, (int) old)));
    }

    @Test
    void a_project_that_insists_on_approved_versions_refuses_the_others() {
        var mara = element("Mara");
        long project = projects.create("Strict " + System.nanoTime()).id();
        policies.setElements(project, ElementsPolicy.APPROVED);

        assertThat(generations.check(request(mara, project)).violations()).extracting(Violation::message)
                .contains("Mara v1 is published; this project issues approved versions only");
        elements.move(mara.element(), 1, VersionState.APPROVED, null);
        assertThat(generations.check(request(mara, project)).violations()).extracting(Violation::field)
                .doesNotContain("slots[0].elementVersion");
    }

    private static GenerationRequest request(ElementVersion version, Long project) {
        return new GenerationRequest(project, null, "sandbox", Mode.REFERENCES, Tier.STD, "@element_1 walks along the pier", null,
                List.of(new Slot("@element_1", null, version.id(), null)), new Parameters(3, "16:9", false), List.of());
    }

    private ElementVersion element(String name) {
        return elements.create(new NewElement(name, "character", null, List.of(library.photo().id()), "the red jacket", List.of(), null));
    }

    private long take(ElementVersion version) {
        return backRoom.finish(generations.issue(request(version, null), null).id()).takes().getFirst().asset();
    }

    private List<Long> superseded() {
        search.catchUp();
        return search.search(new SearchQuery("is:out-of-date", List.of(), 100, null)).items().stream().map(Hit::id).toList();
    }
}
