package takebook.asset.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static takebook.asset.disposal.DisposalClient.ASSETS;
import static takebook.asset.disposal.DisposalClient.many;
import static takebook.asset.disposal.DisposalClient.purge;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.removal.AssetCheck;
import takebook.job.Jobs;
import takebook.lineage.Ancestor;
import takebook.lineage.Lineage;
import takebook.people.Role;
import takebook.search.Search;
import takebook.search.SearchQuery;
import takebook.storage.Sha256;
import takebook.storage.StoredObjects;

/** Hiding and purging, over the real database and the real store. */
@TakebookTest
class DisposalTest {

    @Inject
    Library library;
    @Inject
    Assets assets;
    @Inject
    AssetCheck check;
    @Inject
    Lineage lineage;
    @Inject
    Search search;
    @Inject
    StoredObjects storage;
    @Inject
    Jobs jobs;
    @Inject
    AgroalDataSource database;

    @Test
    void what_is_hidden_leaves_lists_and_search_and_comes_back() {
        var one = library.photo();
        var two = library.photo();
        many("hide", List.of(one.id(), two.id())).statusCode(200).body("assets", hasItems((int) one.id(), (int) two.id()));
        many("hide", List.of(one.id())).statusCode(200).body("assets", empty());
        search.catchUp();

        assertThat(found("file:photo from:" + one.id())).isEmpty();
        assertThat(found("is:hidden")).contains(one.id(), two.id());
        assertThat(search.all("title:photo", List.of("image"), 10_000).ids()).doesNotContain(one.id(), two.id());
        assertThat(search.all("is:hidden", List.of("image"), 10_000).ids()).contains(one.id(), two.id());
        Visitors.with(Role.VIEWER).get("/assets?limit=1").then().body(not(containsString("/assets/" + one.id() + "\"")));
        Visitors.with(Role.CURATOR).get(one.url()).then().statusCode(200).body(containsString("Bring back"));
        Visitors.token(Role.VIEWER).get(ASSETS + "/" + one.id()).then().body("hidden", is(true));

        Visitors.with(Role.CURATOR).post(one.url() + "/disposal/unhide").then().statusCode(303);
        search.catchUp();
        assertThat(found("is:hidden")).doesNotContain(one.id()).contains(two.id());
        Visitors.token(Role.VIEWER).get(ASSETS + "/" + one.id()).then().body("hidden", nullValue());
    }

    @Test
    void a_purge_needs_the_typed_words_and_a_reason_and_says_both_at_once() {
        var photo = library.photo();

        purge(photo.id(), Map.of()).statusCode(422).body("violations.field", hasItems("why", "confirm"));
        Visitors.with(Role.ADMIN).formParam("why", "wrong logo").formParam("confirm", "yes").post(photo.url() + "/disposal/purge").then()
                .statusCode(422).body(containsString("purge " + photo.id()), containsString("value=\"wrong logo\""));
        Visitors.token(Role.PRODUCER).contentType(ContentType.JSON).body("{}").post(ASSETS + "/%d/disposal/purge".formatted(photo.id()))
                .then().statusCode(403);
        assertThat(assets.require(photo.id()).isPurged()).isFalse();
    }

    @Test
    void a_tombstone_keeps_everything_but_the_bytes_and_leaves_no_orphan() {
        var clip = library.add(Samples.clip(Samples.newSeed()), "harbour.mp4");
        int frame = cut(clip.id(), 3);
        jobs.runDue();
        var objects = objects(clip.id());

        purge(clip.id(), "wrong logo", true).statusCode(200).body("state", equalTo("PURGED"), "used", is(1));
        jobs.runDue();

        assertThat(objects).hasSize(3);
        assertThat(objects.entrySet().stream().filter(object -> storage.has(object.getValue())).map(Map.Entry::getKey)).containsExactly("POSTER");
        assertThat(objects(clip.id()).keySet()).containsExactlyInAnyOrder("ORIGINAL", "POSTER");
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/original".formatted(clip.id())).then().statusCode(410)
                .contentType("application/problem+json").body("detail", containsString("wrong logo"));
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/poster".formatted(clip.id())).then().statusCode(200);
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body("{\"frame\":9}").post(ASSETS + "/%d/frames".formatted(clip.id())).then().statusCode(410);
        Visitors.with(Role.VIEWER).get(clip.url()).then().statusCode(200)
                .body(containsString("Only the tombstone is left"), containsString("wrong logo"), not(containsString("Download original")));
        Visitors.with(Role.VIEWER).get("/lineage/" + frame).then().statusCode(200).body(containsString("harbour"), containsString("purged"));
        assertThat(lineage.ancestors(frame, 9)).extracting(Ancestor::id).containsExactly(clip.id());
        assertThat(check.findings().stream().map(AssetCheck.Finding::asset)).doesNotContain(clip.id(), (long) frame);
        search.catchUp();
        assertThat(found("is:purged")).contains(clip.id());
        assertThat(found("file:harbour kind:video")).doesNotContain(clip.id());
    }

    @Test
    void shared_bytes_stay_as_long_as_anybody_has_them() {
        var clip = library.add(Samples.clip(Samples.newSeed()), "clip.mp4");
        int frame = cut(clip.id(), 5);
        var still = assets.require(frame);
        Asset twin = twinOf(still);
        jobs.runDue();

        purge(frame, "first", false).statusCode(200);
        jobs.runDue();
        assertThat(storage.has(still.sha256())).isTrue();
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/original".formatted(twin.id())).then().statusCode(200);
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/original".formatted(frame)).then().statusCode(410);

        purge(twin.id(), "second", false).statusCode(200);
        jobs.runDue();
        assertThat(storage.has(still.sha256())).isFalse();
        int renditions = Sql.on(database, "select count(*) from asset_rendition where asset_id = any (?)", List.of((long) frame, twin.id()))
                .row(row -> row.getInt(1));
        assertThat(renditions).isZero();
    }

    @Test
    void the_same_bytes_sent_again_bring_the_asset_back_under_its_number() {
        var file = Samples.photo(Samples.newSeed());
        var photo = library.add(file, "photo.jpg");
        jobs.runDue();
        purge(photo.id(), "by mistake", true).statusCode(200);
        jobs.runDue();
        assertThat(storage.has(photo.sha256())).isFalse();

        var back = library.add(file, "photo.jpg");
        jobs.runDue();

        assertThat(back.id()).isEqualTo(photo.id());
        assertThat(back.isReady()).isTrue();
        assertThat(back.isHidden()).isFalse();
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/original".formatted(photo.id())).then().statusCode(200);
        Visitors.token(Role.VIEWER).get(ASSETS + "/%d/poster".formatted(photo.id())).then().statusCode(200);
    }

    @Test
    void many_are_hidden_stated_about_and_brought_back_without_a_script() {
        var one = library.photo();
        var two = library.photo();
        Visitors.with(Role.CURATOR).get("/assets/care?id=%d&id=%d".formatted(one.id(), two.id())).then().statusCode(200).body(containsString("Hide 2"));
        Visitors.with(Role.CURATOR).formParam("id", one.id(), two.id()).formParam("basis", "own_work").formParam("people", "none").post("/assets/care/rights")
                .then().statusCode(200).body(containsString("Rights stated for 2 files"));
        assertThat(assets.require(two.id()).rights().light().words()).containsExactly("ok");

        String page = Visitors.with(Role.CURATOR).formParam("id", one.id(), two.id()).post("/assets/care/hide").then().statusCode(200).extract().asString();
        assertThat(assets.require(one.id()).isHidden()).isTrue();
        assertThat(page).contains("action=\"/assets/care/unhide\"");
        Visitors.with(Role.CURATOR).formParam("id", one.id(), two.id()).post("/assets/care/unhide").then().statusCode(200);
        assertThat(assets.require(one.id()).isHidden()).isFalse();
    }

    /** The same bytes a second time: an upload of what another way made. */
    private Asset twinOf(Asset still) {
        long id = Sql.on(database, """
                with node as (insert into lineage_node (kind, label, created_at) values ('ASSET', 'twin', now()) returning id)
                insert into asset (id, kind, origin, state, sha256, bytes, file_name, title, media_type, container, codec, width, height,
                                   rotation, has_audio, variable_rate, animated, bit_depth, playable, created_at)
                select node.id, a.kind, 'UPLOADED', 'READY', a.sha256, a.bytes, a.file_name, 'twin', a.media_type, a.container, a.codec, a.width,
                       a.height, a.rotation, a.has_audio, a.variable_rate, a.animated, a.bit_depth, a.playable, a.created_at
                  from node, asset a where a.id = ?
                returning id
                """, still.id()).row(row -> row.getLong("id"));
        return assets.require(id);
    }

    private Map<String, Sha256> objects(long asset) {
        var objects = new HashMap<String, Sha256>();
        objects.put("ORIGINAL", assets.require(asset).sha256());
        Sql.on(database, "select kind, sha256 from asset_rendition where asset_id = ?", asset)
                .rows(row -> objects.put(row.getString("kind"), new Sha256(row.getString("sha256"))));
        return objects;
    }

    private int cut(long clip, int frame) {
        return Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("frame", frame)).post(ASSETS + "/%d/frames".formatted(clip))
                .then().statusCode(201).extract().path("id");
    }

    private List<Long> found(String query) {
        return search.search(new SearchQuery(query, List.of(), 100, null)).items().stream().map(hit -> hit.id()).toList();
    }
}
