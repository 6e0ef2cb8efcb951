package takebook.asset.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Copies;
import takebook.Library;
import takebook.Samples;
import takebook.Scenes;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.people.Role;

@TakebookTest
class SetCheckTest {

    @Inject
    Quality quality;

    @Inject
    Library library;

    @Test
    void what_does_not_go_together_is_named() {
        var one = measured(Scenes.landscape(11, 900, 600));
        var two = measured(Copies.lit(Scenes.landscape(11, 900, 600), 0.97));
        var small = measured(Copies.scaled(Scenes.landscape(11, 900, 600), 0.4));
        var dark = measured(Copies.lit(Scenes.landscape(11, 900, 600), 0.15));
        var soft = measured(Copies.blurred(Scenes.landscape(11, 930, 630), 5));
        var tall = measured(Copies.cropped(Scenes.landscape(11, 900, 1500), 1, 0, 0));

        assertThat(quality.set(List.of(one, two))).isEmpty();
        assertThat(odd("sizes", one, two, small)).containsExactly(small.id());
        assertThat(odd("lighting", one, two, dark)).containsExactly(dark.id());
        assertThat(odd("sharpness", one, two, soft)).containsExactly(soft.id());
        assertThat(odd("ratios", one, two, tall)).containsExactly(tall.id());
    }

    @Test
    void the_page_shows_the_odd_one_out() {
        var one = measured(Scenes.landscape(12, 900, 600));
        var small = measured(Copies.scaled(Scenes.landscape(12, 900, 600), 0.3));

        Visitors.with(Role.VIEWER).get("/assets/set?ids=%d,%d".formatted(one.id(), small.id())).then().statusCode(200)
                .body(containsString("Mixed sizes"));
        Visitors.with(Role.VIEWER).get("/assets/set").then().statusCode(200).body(containsString("Choose at least two"));
        Visitors.with(Role.VIEWER).get("/assets/set?ids=one").then().statusCode(400);
    }

    private List<Long> odd(String rule, Asset... members) {
        return quality.set(List.of(members)).stream().filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.odd().stream()).toList();
    }

    private Asset measured(BufferedImage image) {
        var asset = library.add(Copies.save(image, "scene.png"), "scene %d.png".formatted(Samples.newSeed()));
        quality.measure(asset.id());
        return asset;
    }
}
