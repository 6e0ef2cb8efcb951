package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.people.Role;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class RatingTest {

    @Inject
    Library library;

    @Inject
    Assets assets;

    @Inject
    Search search;

    @Test
    void stars_given_by_a_key_are_shared_found_and_no_new_version() {
        long one = library.photo().id();
        long other = library.photo().id();

        Visitors.with(Role.PRODUCER).formParam("id", one, other).formParam("rating", 4).post("/assets/ratings").then().statusCode(204);
        Visitors.with(Role.PRODUCER).formParam("id", other).formParam("rating", 0).post("/assets/ratings").then().statusCode(204);

        assertThat(assets.require(one).rating()).extracting(Rating::stars).isEqualTo(4);
        assertThat(assets.require(one).version()).isZero();
        assertThat(assets.require(other).rating()).isNull();
        search.catchUp();
        assertThat(search.search(SearchQuery.of("rating:>=4")).items()).anyMatch(hit -> hit.id() == one).noneMatch(hit -> hit.id() == other);
        Visitors.with(Role.VIEWER).get("/assets/" + one).then().body(containsString("Rated 4 of 5"));
    }

    @Test
    void a_program_gives_and_takes_stars_by_patch() {
        long id = library.photo().id();

        Visitors.token(Role.CURATOR).header("If-Match", "\"0\"").contentType("application/json").body("{\"rating\": 5}")
                .patch("/api/v1/assets/" + id).then().statusCode(200).body("rating", equalTo(5), "version", equalTo(0));
        Visitors.token(Role.CURATOR).header("If-Match", "\"0\"").contentType("application/json").body("{\"rating\": 6}")
                .patch("/api/v1/assets/" + id).then().statusCode(422);
        Visitors.token(Role.CURATOR).header("If-Match", "\"0\"").contentType("application/json").body("{\"rating\": null}")
                .patch("/api/v1/assets/" + id).then().statusCode(200).body("rating", nullValue());
    }

    @Test
    void a_viewer_rates_nothing_and_more_than_five_stars_are_refused() {
        long id = library.photo().id();

        Visitors.with(Role.VIEWER).formParam("id", id).formParam("rating", 3).post("/assets/ratings").then().statusCode(403);
        Visitors.with(Role.CURATOR).formParam("id", id).formParam("rating", 9).post("/assets/ratings").then().statusCode(422);
    }

    @Test
    void what_nothing_was_made_from_is_unused() {
        var clip = library.clip();
        search.catchUp();
        assertThat(search.search(SearchQuery.of("is:unused from:%d OR is:unused sort:created-desc".formatted(clip.id()))).items())
                .anyMatch(hit -> hit.id() == clip.id());

        assets.frame(clip.id(), 3);
        search.catchUp();
        assertThat(search.search(SearchQuery.of("is:unused sort:created-desc")).items()).noneMatch(hit -> hit.id() == clip.id());
        assertThat(search.search(SearchQuery.of("used:1 sort:created-desc")).items()).anyMatch(hit -> hit.id() == clip.id());
    }
}
