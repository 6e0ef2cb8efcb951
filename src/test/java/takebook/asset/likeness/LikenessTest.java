package takebook.asset.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Copies;
import takebook.Library;
import takebook.Samples;
import takebook.Scenes;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.edit.AssetEdit;
import takebook.asset.list.AssetFilter;
import takebook.asset.quality.Quality;
import takebook.media.jail.SampleEncoder;
import takebook.people.Role;
import takebook.problem.ProblemException;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class LikenessTest {

    @Inject
    Likeness likeness;

    @Inject
    Assets assets;

    @Inject
    Quality quality;

    @Inject
    Library library;

    @Inject
    Search search;

    @Test
    void copies_find_each_other_and_strangers_do_not() throws Exception {
        var scene = Scenes.landscape(Samples.newSeed(), 900, 640);
        var original = measured(scene);
        var stranger = measured(Scenes.landscape(Samples.newSeed(), 900, 640));
        var saved = measured(Files.write(Samples.newFile("again.jpg"), Copies.jpeg(scene, 55)));
        var small = measured(Copies.scaled(scene, 0.4));
        var warm = measured(Copies.warmer(scene));
        var gray = measured(Copies.gray(scene));
        var cropped = measured(Copies.cropped(scene, 0.92, 0.5, 0.5));

        var group = likeness.groupOf(original.id()).orElseThrow();

        assertThat(ids(group)).containsExactlyInAnyOrder(original.id(), saved.id(), small.id(), warm.id(), gray.id(), cropped.id());
        assertThat(likeness.groupOf(stranger.id())).isEmpty();
        assertThat(group.best().why()).contains("largest");
        assertThat(group.members().getLast().asset().id()).as("the smallest comes last").isEqualTo(small.id());
        search.catchUp();
        assertThat(found("like:" + original.id())).contains(small.id(), warm.id()).doesNotContain(stranger.id(), original.id());
        assertThat(found("is:near-duplicate")).contains(original.id(), small.id());
    }

    @Test
    void a_clip_saved_again_smaller_is_a_copy() {
        var file = Samples.clip(7_932, 4, 640, 360, false);
        var copy = Samples.newFile("smaller.mp4");
        SampleEncoder.run(List.of("-i", file.toString(), "-vf", "scale=320:180", "-c:v", "libopenh264", "-b:v", "400k", copy.toString()));
        var clip = measured(file);
        var smaller = measured(copy);
        var stranger = measured(Samples.clip(15_851, 4, 640, 360, false));

        assertThat(ids(likeness.groupOf(clip.id()).orElseThrow())).contains(clip.id(), smaller.id()).doesNotContain(stranger.id());
    }

    @Test
    void what_many_find_of_each_other_at_the_same_time_stays_found() throws InterruptedException {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        var one = measured(scene);
        var other = measured(Copies.scaled(scene, 0.5));

        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            long asset = i % 2 == 0 ? one.id() : other.id();
            threads.add(Thread.ofVirtual().start(() -> quality.measure(asset)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(ids(likeness.groupOf(one.id()).orElseThrow())).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void merging_keeps_one_in_the_lists_and_everything_else_where_it_is() {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        var best = tagged(measured(scene), "night");
        var other = tagged(measured(Copies.scaled(scene, 0.5)), "pier");

        var merge = likeness.merge(best.id(), List.of(other.id()));

        assertThat(assets.require(best.id()).tags()).containsExactlyInAnyOrder("night", "pier");
        assertThat(newest()).contains(best.id()).doesNotContain(other.id());
        assertThat(assets.require(other.id()).sha256()).as("nothing is deleted").isEqualTo(other.sha256());
        assertThat(likeness.of(assets.require(other.id())).keeper().id()).isEqualTo(best.id());
        assertThat(likeness.groupOf(best.id())).as("decided").isEmpty();
        search.catchUp();
        assertThat(found("tag:pier")).contains(best.id()).doesNotContain(other.id());
        assertThat(found("is:merged")).contains(other.id());

        likeness.undo(merge.id());

        assertThat(assets.require(best.id()).tags()).containsExactly("night");
        assertThat(newest()).contains(best.id(), other.id());
        assertThat(likeness.undo(merge.id()).undone()).as("undoing twice").isTrue();
    }

    @Test
    void what_was_said_to_be_no_copy_is_not_found_again() {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        var one = measured(scene);
        var other = measured(Copies.lit(scene, 0.8));
        assertThat(likeness.groupOf(one.id())).isPresent();

        likeness.setApart(List.of(one.id(), other.id()));
        quality.measure(one.id());

        assertThat(likeness.groupOf(one.id())).isEmpty();
    }

    @Test
    void what_was_made_here_from_the_other_is_no_copy() {
        var original = measured(Scenes.landscape(Samples.newSeed(), 700, 500));
        var derived = assets.fixed(original.id(), new takebook.asset.fix.Fix.Jpeg(400));
        quality.measure(derived.id());

        assertThat(likeness.groupOf(derived.id())).isEmpty();
    }

    @Test
    void a_merge_that_makes_no_sense_is_refused() {
        var photo = library.photo();

        assertThatThrownBy(() -> likeness.merge(photo.id(), List.of())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> likeness.merge(photo.id(), List.of(photo.id()))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> likeness.merge(photo.id(), List.of(987_654_321L))).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_group_is_merged_and_unmerged_on_its_page() {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        var best = measured(scene);
        var other = measured(Copies.scaled(scene, 0.6));
        var curator = Role.CURATOR;
        Visitors.with(curator).get("/assets/likeness?of=" + other.id()).then().statusCode(200)
                .body(containsString("largest"), containsString("smaller"), containsString("Merge into the chosen one"));
        Visitors.with(Role.VIEWER).get("/assets/likeness?of=" + other.id()).then().statusCode(200);

        String merged = Visitors.with(curator).formParam("keep", best.id()).formParam("id", best.id(), other.id()).post("/assets/likeness")
                .then().statusCode(303).extract().header("Location");
        String page = Visitors.with(curator).get(merged).then().statusCode(200).body(containsString("1 merged into")).extract().asString();
        Visitors.with(curator).get("/assets/" + other.id()).then().statusCode(200).body(containsString("Merged into"));

        String undo = page.replaceFirst("(?s).*action=\"(/assets/likeness/merges/\\d+/undo)\".*", "$1");
        Visitors.with(curator).post(undo).then().statusCode(303).header("Location", endsWith("of=" + best.id()));
        assertThat(likeness.groupOf(best.id())).isPresent();
    }

    @Test
    void a_program_merges_copies_and_takes_it_back() {
        var scene = Scenes.landscape(Samples.newSeed(), 700, 500);
        var best = measured(scene);
        var other = measured(Copies.scaled(scene, 0.6));
        var third = measured(Copies.scaled(scene, 0.7));
        Visitors.token(Role.VIEWER).get("/api/v1/likeness").then().statusCode(200)
                .body("items.find { it.members[0].asset == %d }.members.size()".formatted(best.id()), equalTo(3));
        Visitors.token(Role.VIEWER).get("/api/v1/likeness/" + other.id()).then().statusCode(200).body("alike.asset", hasItems((int) best.id()));

        var body = Map.of("keeper", best.id(), "superseded", List.of(other.id()));
        long merge = Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(body).post("/api/v1/likeness/merges").then().statusCode(201)
                .body("keeper", equalTo((int) best.id())).extract().jsonPath().getLong("id");
        Visitors.token(Role.VIEWER).get("/api/v1/likeness/" + other.id()).then().body("keeper", equalTo((int) best.id()));
        Visitors.token(Role.CURATOR).post("/api/v1/likeness/merges/%d/undo".formatted(merge)).then().statusCode(200).body("undone", equalTo(true));

        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("assets", List.of(best.id(), other.id(), third.id())))
                .post("/api/v1/likeness/apart").then().statusCode(204);
        assertThat(likeness.groupOf(best.id())).isEmpty();
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("keeper", best.id())).post("/api/v1/likeness/merges").then()
                .statusCode(422).body("violations[0].field", equalTo("keeper"));
        Visitors.token(Role.VIEWER).contentType(ContentType.JSON).body(body).post("/api/v1/likeness/merges").then().statusCode(403);
    }

    private List<Long> ids(Group group) {
        return group.members().stream().map(member -> member.asset().id()).toList();
    }

    private List<Long> newest() {
        return assets.page(AssetFilter.EVERYTHING, null, 30).items().stream().map(Asset::id).toList();
    }

    private List<Long> found(String query) {
        return search.list(new SearchQuery(query, List.of(), 100, null)).ids();
    }

    private Asset tagged(Asset asset, String tag) {
        var now = asset.edit();
        return assets.change(asset.id(), asset.version(), new AssetEdit(now.title(), now.role(), List.of(tag), now.notes(), now.project()));
    }

    private Asset measured(BufferedImage image) {
        return measured(Copies.save(image, "scene.png"));
    }

    private Asset measured(Path file) {
        var asset = library.add(file, file.getFileName().toString());
        quality.measure(asset.id());
        return assets.require(asset.id());
    }
}
