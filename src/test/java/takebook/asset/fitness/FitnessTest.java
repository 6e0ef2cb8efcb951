package takebook.asset.fitness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Assets;
import takebook.asset.fix.Fix;
import takebook.lineage.Lineage;
import takebook.people.Role;
import takebook.problem.ProblemException;

@TakebookTest
class FitnessTest {

    @Inject
    Fitness fitness;

    @Inject
    Assets assets;

    @Inject
    Library library;

    @Inject
    Lineage lineage;

    @Test
    void a_photo_fits_every_use_of_a_picture() {
        var photo = library.photo();

        assertThat(fitness.of(photo)).extracting(Use::name).contains("reference", "start frame", "end frame");
        assertThat(fitness.of(photo)).allMatch(Use::fits);
    }

    @Test
    void a_clip_that_is_too_long_says_so_and_its_fix_fits() {
        var clip = library.add(Samples.clip(Samples.newSeed(), 11.25, 320, 240, false), "long.mp4");
        var edit = fitness.of(clip).stream().filter(use -> use.name().equals("edit source")).findFirst().orElseThrow();

        assertThat(edit.fits()).isFalse();
        assertThat(edit.misfits()).extracting(Misfit::brief).containsExactly("11.25 s > 10.5 s");
        assertThat(edit.misfits().getFirst().fix()).isInstanceOf(Fix.Trim.class);

        var fixed = fitness.fix(clip.id(), edit.misfits().getFirst().fix().written());

        assertThat(fitness.of(fixed)).isNotEmpty().allMatch(Use::fits);
        assertThat(lineage.causesOf(fixed.id())).extracting(edge -> edge.object()).containsExactly(clip.id());
        assertThat(fitness.fix(clip.id(), edit.misfits().getFirst().fix().written()).id()).as("asking twice").isEqualTo(fixed.id());
    }

    @Test
    void a_picture_is_converted_and_made_smaller_with_its_lineage() {
        var webp = library.add(Samples.photo(Samples.newSeed(), 900, 600, Samples.Format.WEBP), "photo.webp");

        var jpeg = fitness.fix(webp.id(), "jpeg:300");
        var png = fitness.fix(webp.id(), "png:900");

        assertThat(jpeg.facts().mediaType()).isEqualTo("image/jpeg");
        assertThat(List.of(jpeg.facts().width(), jpeg.facts().height())).containsExactly(300, 200);
        assertThat(png.facts().mediaType()).isEqualTo("image/png");
        assertThat(lineage.causesOf(jpeg.id())).extracting(edge -> edge.role()).containsExactly("conversion");
        assertThat(fitness.fix(webp.id(), "jpeg:300").id()).isEqualTo(jpeg.id());
    }

    @Test
    void a_clip_is_made_smaller_and_slower() {
        var clip = library.add(Samples.clip(Samples.newSeed(), 2, 640, 360, true), "clip.mp4");

        var smaller = fitness.fix(clip.id(), "mp4:320:12");

        assertThat(List.of(smaller.facts().width(), smaller.facts().height())).containsExactly(320, 180);
        assertThat(smaller.facts().frameRate().value()).isEqualTo(12.0);
        assertThat(smaller.facts().hasAudio()).isTrue();
    }

    @Test
    void what_is_no_fix_is_refused() {
        var photo = library.photo();

        for (String text : List.of("", "jpeg", "jpeg:0", "jpeg:99999", "mp4:320", "trim:0-5", "gif:200", "png:-1")) {
            assertThatThrownBy(() -> fitness.fix(photo.id(), text)).as(text).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void a_written_fix_is_read_as_it_was() {
        for (Fix fix : List.of(new Fix.Jpeg(2048), new Fix.Png(16), new Fix.Mp4(1280, null), new Fix.Mp4(1280, 30),
                new Fix.Trim(new java.math.BigDecimal("0"), new java.math.BigDecimal("10.5")))) {
            assertThat(Fix.parse(fix.written())).contains(fix);
        }
    }

    @Test
    void the_page_offers_the_fix_and_the_api_tells_the_reason() {
        var clip = library.add(Samples.clip(Samples.newSeed(), 11, 320, 240, false), "long.mp4");
        Visitors.with(Role.CURATOR).get("/assets/" + clip.id()).then().statusCode(200)
                .body(containsString("11 s &gt; 10.5 s"), containsString("Trim to 10.5 s"));
        Visitors.token(Role.VIEWER).get("/api/v1/assets/" + clip.id()).then().statusCode(200)
                .body("fitness.find { it.use == 'edit source' }.fits", equalTo(false),
                        "fitness.find { it.use == 'edit source' }.reasons", hasItem("11 s > 10.5 s"));

        String made = Visitors.with(Role.CURATOR).formParam("fix", "trim:0-10.5").post("/assets/" + clip.id() + "/fixes")
                .then().statusCode(303).extract().header("Location");
        Visitors.with(Role.VIEWER).get(made).then().statusCode(200);
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of("fix", "trim:0-10.5")).post("/api/v1/assets/%d/fixes".formatted(clip.id()))
                .then().statusCode(201).body("id", equalTo(Integer.valueOf(made.replaceAll(".*/", ""))), "origin", equalTo("DERIVED"));
        Visitors.token(Role.CURATOR).contentType(ContentType.JSON).body(Map.of()).post("/api/v1/assets/%d/fixes".formatted(clip.id())).then().statusCode(422);
        Visitors.with(Role.VIEWER).formParam("fix", "trim:0-5").post("/assets/" + clip.id() + "/fixes").then().statusCode(403);
    }
}
