package takebook.asset.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
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
import takebook.media.measure.Measure;
import takebook.people.Role;

@TakebookTest
class QualityTest {

    @Inject
    Quality quality;

    @Inject
    Assets assets;

    @Inject
    Library library;

    @Inject
    MeasureTable table;

    @Test
    void a_blurred_copy_is_less_sharp_and_ends_up_poor() {
        var scene = Scenes.landscape(Samples.newSeed(), 1600, 1100);
        var sharp = measured(scene);
        var soft = measured(Copies.blurred(scene, 2));
        var blurred = measured(Copies.blurred(scene, 6));

        assertThat(figure(sharp, Measure.SHARPNESS)).isGreaterThan(figure(soft, Measure.SHARPNESS));
        assertThat(figure(soft, Measure.SHARPNESS)).isGreaterThan(figure(blurred, Measure.SHARPNESS));
        assertThat(figure(sharp, Measure.DETAIL)).isGreaterThan(figure(blurred, Measure.DETAIL));
        assertThat(quality.of(sharp).grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(quality.of(blurred).grade()).isEqualTo(Grade.POOR);
        assertThat(quality.of(blurred).lines().getFirst().label()).as("worst first").isEqualTo("Sharpness");
    }

    @Test
    void darker_and_lighter_pictures_are_told_apart() {
        var scene = Scenes.landscape(Samples.newSeed(), 1300, 1100);
        var usual = measured(scene);
        var dark = measured(Copies.lit(scene, 0.08));
        var light = measured(Copies.lit(scene, 4));

        assertThat(figure(dark, Measure.BRIGHTNESS)).isLessThan(figure(usual, Measure.BRIGHTNESS));
        assertThat(figure(light, Measure.BRIGHTNESS)).isGreaterThan(figure(usual, Measure.BRIGHTNESS));
        assertThat(figure(light, Measure.HIGHLIGHTS)).isGreaterThan(figure(usual, Measure.HIGHLIGHTS) + 0.1);
        assertThat(figure(dark, Measure.CONTRAST)).isLessThan(figure(usual, Measure.CONTRAST));
        assertThat(quality.of(dark).grade()).isEqualTo(Grade.POOR);
    }

    @Test
    void jpeg_damage_shows_even_after_a_crop_and_a_png() throws Exception {
        var scene = Scenes.landscape(Samples.newSeed(), 1300, 1100);
        var fine = saved(Copies.jpeg(scene, 95));
        var rough = saved(Copies.jpeg(scene, 20));
        var hidden = measured(Copies.cropped(Copies.read(Copies.jpeg(scene, 20)), 0.95, 0.37, 0.61));

        assertThat(figure(fine, Measure.COMPRESSION)).isLessThan(0.5);
        assertThat(figure(rough, Measure.COMPRESSION)).isGreaterThan(figure(fine, Measure.COMPRESSION) + 0.3);
        assertThat(figure(hidden, Measure.COMPRESSION)).isGreaterThan(figure(fine, Measure.COMPRESSION) + 0.3);
        assertThat(hidden.facts().mediaType()).isEqualTo("image/png");
        assertThat(quality.of(rough).grade()).isEqualTo(Grade.POOR);
    }

    @Test
    void a_product_is_looked_for_in_the_middle_before_a_plain_background() {
        long seed = Samples.newSeed();
        var centred = inRole(measured(Scenes.product(seed, 1200, 1200, 0.5, 0.5)), "product");
        var aside = inRole(measured(Scenes.product(seed, 1200, 1200, 0.22, 0.6)), "product");
        var busy = inRole(measured(Scenes.landscape(seed, 1200, 1200)), "product");

        assertThat(figure(centred, Measure.OFF_CENTRE)).isLessThan(0.1);
        assertThat(figure(aside, Measure.OFF_CENTRE)).isGreaterThan(0.4);
        assertThat(figure(centred, Measure.BACKGROUND)).isGreaterThan(0.95);
        assertThat(figure(busy, Measure.BACKGROUND)).isLessThan(0.85);
        assertThat(labels(centred)).contains("Plain background", "Off centre");
        assertThat(labels(inRole(busy, "environment"))).doesNotContain("Plain background", "Off centre");
    }

    @Test
    void both_rules_of_1024_are_told_apart() {
        assertThat(grade(1024, 1500)).isEqualTo(Grade.EXCELLENT);
        assertThat(grade(1600, 1000)).isEqualTo(Grade.USABLE);
        assertThat(grade(1000, 900)).isEqualTo(Grade.POOR);
    }

    @Test
    void a_clip_has_figures_too() {
        var clip = library.clip();
        quality.measure(clip.id());

        assertThat(quality.figures(clip.id()).orElseThrow().figures()).containsKeys(Measure.BRIGHTNESS, Measure.CONTRAST)
                .doesNotContainKey(Measure.COMPRESSION);
        assertThat(labels(clip)).doesNotContain("Size");
    }

    @Test
    void figures_that_were_deleted_come_back() {
        var photo = library.photo();
        quality.measure(photo.id());
        QuarkusTransaction.requiringNew().run(() -> table.forget(photo.id()));
        assertThat(quality.of(photo).isMeasuring()).isTrue();
        assertThat(table.waiting(500)).contains(photo.id());

        quality.measure(photo.id());

        assertThat(quality.of(photo).isMeasured()).isTrue();
        assertThat(table.waiting(500)).doesNotContain(photo.id());
    }

    @Test
    void the_page_and_the_api_say_what_was_measured() {
        var photo = measured(Copies.blurred(Scenes.landscape(Samples.newSeed(), 1300, 1100), 6));

        Visitors.with(Role.VIEWER).get("/assets/" + photo.id()).then().statusCode(200)
                .body(containsString("Blurred: the model will make up what cannot be seen."), containsString("sharpness/v1"));
        Visitors.token(Role.VIEWER).get("/api/v1/assets/" + photo.id()).then().statusCode(200)
                .body("quality.state", equalTo("MEASURED"), "quality.grade", equalTo("POOR"), "quality.codec", equalTo("png"),
                        "quality.figures.figure", hasItem("sharpness/v1"));
    }

    @Test
    void a_role_that_is_not_on_the_list_is_refused_with_the_list() {
        var photo = library.photo();

        Visitors.token(Role.CURATOR).header("If-Match", "*").contentType("application/json").body(Map.of("role", "villain"))
                .patch("/api/v1/assets/" + photo.id()).then().statusCode(422)
                .body("violations[0].field", equalTo("role"), "violations[0].message", containsString("product_front"));
    }

    private Grade grade(int width, int height) {
        return new Judge(new Thresholds().contents()).size(width, height).grade();
    }

    private java.util.List<String> labels(Asset asset) {
        return quality.of(asset).lines().stream().map(ReportLine::label).toList();
    }

    private double figure(Asset asset, Measure measure) {
        return quality.figures(asset.id()).orElseThrow().figures().get(measure);
    }

    private Asset inRole(Asset asset, String role) {
        var now = asset.edit();
        return assets.change(asset.id(), asset.version(), new AssetEdit(now.title(), role, now.tags(), now.notes(), now.project()));
    }

    private Asset measured(BufferedImage image) {
        return measured(Copies.save(image, "scene.png"));
    }

    private Asset saved(byte[] jpeg) throws Exception {
        return measured(Files.write(Samples.newFile("scene.jpg"), jpeg));
    }

    private Asset measured(Path file) {
        var asset = library.add(file, file.getFileName().toString());
        quality.measure(asset.id());
        return assets.require(asset.id());
    }
}
