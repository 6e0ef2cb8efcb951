package takebook.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Money;

class CapabilityFileTest {

    private static final Path FOLDER = Path.of("src/main/resources/capabilities");
    private static final String SANDBOX = "sandbox-2026-11-01.json";

    private final String text = read(SANDBOX);

    @Test
    void the_sandbox_offers_every_mode_in_both_tiers() {
        var offerings = parse(text).offerings();

        for (Mode mode : Mode.values()) {
            for (Tier tier : Tier.values()) {
                assertThat(offerings).as(mode + " " + tier)
                        .filteredOn(offering -> offering.mode() == mode && offering.tier() == tier).hasSize(1);
            }
        }
        assertThat(new HashSet<>(offerings.stream().map(Offering::id).toList())).hasSize(14);
    }

    @Test
    void every_offering_says_where_its_figures_come_from_and_that_its_money_is_pretended() {
        assertThat(parse(text).offerings()).allSatisfy(offering -> {
            assertThat(offering.source()).isNotBlank();
            assertThat(offering.price().source()).startsWith("runware.ai");
            assertThat(offering.price().date()).isBeforeOrEqualTo(offering.asOf());
            assertThat(offering.pretendMoney()).isTrue();
            assertThat(offering.fileName()).isEqualTo(SANDBOX);
            assertThat(offering.fileSha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void five_seconds_cost_what_runware_takes() {
        var std = offering(Mode.TEXT_TO_VIDEO, Tier.STD);
        var withVideo = offering(Mode.EDIT, Tier.PRO);

        assertThat(std.estimate(new BigDecimal("5"))).isEqualTo(new Money(new BigDecimal("0.42"), "USD"));
        assertThat(withVideo.estimate(new BigDecimal("5"))).isEqualTo(new Money(new BigDecimal("0.84"), "USD"));
    }

    @Test
    void a_length_is_as_asked_or_the_default_or_that_of_the_source() {
        var scene = offering(Mode.TEXT_TO_VIDEO, Tier.STD).seconds();
        var edit = offering(Mode.EDIT, Tier.STD).seconds();

        assertThat(scene.offered()).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(scene.allows(11)).isFalse();
        assertThat(scene.length(7, null)).isEqualByComparingTo("7");
        assertThat(scene.length(null, null)).isEqualByComparingTo("5");
        assertThat(edit.length(null, new BigDecimal("4.2"))).isEqualByComparingTo("4.2");
        assertThat(edit.length(null, new BigDecimal("1.5"))).isEqualByComparingTo("3");
        assertThat(edit.length(9, new BigDecimal("4.2"))).isEqualByComparingTo("9");
        assertThatThrownBy(() -> edit.length(null, null)).hasMessageContaining("no source clip");
    }

    @Test
    void the_shape_nearest_to_a_picture_is_found_by_factor() {
        var ratios = offering(Mode.IMAGE_TO_VIDEO, Tier.STD).ratios();

        assertThat(ratios.nearest(4000, 3000).name()).isEqualTo("1:1");
        assertThat(ratios.nearest(3000, 2000).name()).isEqualTo("16:9");
        assertThat(ratios.nearest(1080, 2400).name()).isEqualTo("9:16");
    }

    @Test
    void a_member_nobody_knows_stops_the_start_and_is_named() {
        rejects(text.replaceFirst("\"pretendMoney\"", "\"pretendMoneyy\": true, \"pretendMoney\""),
                SANDBOX + ": pretendMoneyy is not a known member");
        rejects(text.replaceFirst("\"least\": 3,", "\"least\": 3, \"lesat\": 2,"),
                SANDBOX + ": offerings[0].seconds.lesat is not a known member");
    }

    @Test
    void a_member_that_is_missing_stops_the_start_and_is_named() {
        rejects(text.replaceFirst("\"minSide\": 128,", ""), SANDBOX + ": inputLimits.image.minSide is missing");
        rejects(text.replaceFirst("\"whenOmitted\": 5", "\"never\": 5"), "seconds.whenOmitted is missing");
    }

    @Test
    void a_value_of_the_wrong_kind_stops_the_start_and_is_named() {
        rejects(text.replaceFirst("\"promptCharacters\": 2500", "\"promptCharacters\": \"2500\""),
                "inputLimits.promptCharacters must be a whole number");
        rejects(text.replaceFirst("\"asOf\": \"2026-11-01\"", "\"asOf\": \"November\""), "asOf must be a date");
        rejects(text.replaceFirst("\"mode\": \"TEXT_TO_VIDEO\"", "\"mode\": \"SPEECH\""), "offerings[0].mode must be one of");
        rejects(text.replaceFirst("\"startFrame\": \\[0, 0\\]", "\"startFrame\": [2, 1]"),
                "caps.startFrame [2, 1]: must be [least, most]");
        rejects(text.replaceFirst("\"tier\": \"std\"", "\"tier\": \"std\", \"tier\": \"pro\""), "is not JSON: Duplicate");
        rejects("[" + text + "]", "must be an object");
    }

    @Test
    void a_file_is_named_after_what_it_says() {
        assertThatThrownBy(() -> CapabilityFile.parse("sandbox-2027-01-01.json", text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("a file is named <provider>-<asOf>.json");
    }

    @Test
    void the_index_names_every_file_there_is() {
        var files = Arrays.stream(FOLDER.toFile().list()).filter(name -> name.endsWith(".json")).toList();

        assertThat(CapabilityFiles.names()).containsExactlyInAnyOrderElementsOf(files);
        assertThat(CapabilityFiles.newestOfEach()).isNotEmpty();
    }

    @Test
    void counts_are_said_in_words() {
        assertThat(List.of(new Caps.Count(0, 0), new Caps.Count(1, 1), new Caps.Count(0, 4), new Caps.Count(1, 7)))
                .extracting(Caps.Count::inWords).containsExactly("none", "exactly 1", "at most 4", "1 to 7");
    }

    private void rejects(String changed, String message) {
        assertThat(changed).isNotEqualTo(text);
        assertThatThrownBy(() -> parse(changed)).isInstanceOf(IllegalStateException.class).hasMessageContaining(message);
    }

    private Offering offering(Mode mode, Tier tier) {
        return parse(text).offerings().stream()
                .filter(offering -> offering.mode() == mode && offering.tier() == tier)
                .findFirst().orElseThrow();
    }

    private static CapabilityFile parse(String text) {
        return CapabilityFile.parse(SANDBOX, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
