package takebook.asset.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.asset.rights.RightsLight.Colour;
import takebook.problem.Violation;
import takebook.problem.Violations;

class RightsLightTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Terms TERMS = terms();

    @Test
    void what_nobody_spoke_about_is_red() {
        var light = RightsLight.judged(List.of(new Root(17, "logo", true, null)), TODAY, TERMS);

        assertThat(light.colour()).isEqualTo(Colour.RED);
        assertThat(light.words()).containsExactly("missing");
        assertThat(light.reasons()).isEqualTo("nobody has said by what right it may be used.");
    }

    @Test
    void own_work_without_people_is_green() {
        var light = light(entry("own_work").people("none"));

        assertThat(light.colour()).isEqualTo(Colour.GREEN);
        assertThat(light.words()).containsExactly("ok");
    }

    @Test
    void looking_in_vain_clears_nothing() {
        assertThat(light(entry("unknown").people("none")).words()).containsExactly("missing");
    }

    @Test
    void the_last_day_is_a_day_of_use_and_the_next_is_not() {
        assertThat(light(entry("own_work").people("none").until("2026-11-20")).words()).containsExactly("expired");
        assertThat(light(entry("own_work").people("none").until("2026-11-21")).words()).containsExactly("expiring");
        assertThat(light(entry("own_work").people("none").until("2026-12-21")).words()).containsExactly("expiring");
        assertThat(light(entry("own_work").people("none").until("2026-12-22")).words()).containsExactly("ok");
    }

    @Test
    void before_the_first_day_it_is_red() {
        assertThat(light(entry("own_work").people("none").from("2026-11-22")).words()).containsExactly("not-yet");
        assertThat(light(entry("own_work").people("none").from("2026-11-21")).words()).containsExactly("ok");
    }

    @Test
    void people_without_consent_are_red_and_an_open_question_is_amber() {
        assertThat(light(entry("own_work").people("yes")).words()).containsExactly("no-consent");
        assertThat(light(entry("own_work").people("yes").consent("5")).words()).containsExactly("ok");
        assertThat(light(entry("own_work")).colour()).isEqualTo(Colour.AMBER);
    }

    @Test
    void some_countries_are_amber() {
        var light = light(entry("own_work").people("none").territory("de at"));

        assertThat(light.colour()).isEqualTo(Colour.AMBER);
        assertThat(light.reasons()).isEqualTo("only in AT, DE.");
    }

    @Test
    void what_goes_back_to_several_files_has_the_gravest_light_and_names_each() {
        var green = new Root(1, "pier", false, statement(1, entry("own_work").people("none").read()));
        var late = new Root(2, "song", false, statement(2, entry("own_work").people("none").until("2026-01-01").read()));
        var soon = new Root(3, "cup", true, statement(3, entry("own_work").people("none").until("2026-12-01").read()));

        var light = RightsLight.judged(List.of(soon, green, late), TODAY, TERMS);

        assertThat(light.colour()).isEqualTo(Colour.RED);
        assertThat(light.findings()).extracting(Finding::words)
                .containsExactly("song (asset 2): the right ended on 2026-01-01", "the right ends on 2026-12-01");
    }

    @Test
    void everything_wrong_with_an_entry_is_said_at_once() {
        var violations = new Violations();
        var read = new RightsEntry("borrowed", null, "DE, XX", "2026-02-30", null, "three", null, "abc", null).read(TERMS, "rights.", violations);

        assertThat(read).isNull();
        assertThat(violations.all()).extracting(Violation::field).containsExactlyInAnyOrder(
                "rights.basis", "rights.territory", "rights.validFrom", "rights.people", "rights.consent");
    }

    @Test
    void a_licence_has_to_be_named() {
        var violations = new Violations();
        entry("licensed").entry().read(TERMS, "", violations);

        assertThat(violations.all()).extracting(Violation::field).containsExactly("source");
    }

    @Test
    void a_broken_terms_file_is_named_with_its_member() {
        assertThatThrownBy(() -> Terms.parse("terms-x.json", "{\"format\":1,\"asOf\":\"2026-11-21\",\"source\":\"s\",\"bases\":[]}"
                .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("terms-x.json")
                .hasMessageContaining("expiringDays");
    }

    private static RightsLight light(Said said) {
        return RightsLight.judged(List.of(new Root(17, "logo", true, statement(17, said.read()))), TODAY, TERMS);
    }

    private static Statement statement(long asset, UsageRights rights) {
        return new Statement(asset, asset, rights, Instant.EPOCH, "ana");
    }

    private static Said entry(String basis) {
        return new Said(new RightsEntry(basis, null, null, null, null, null, null, null, null));
    }

    private record Said(RightsEntry entry) {

        Said people(String people) {
            return new Said(new RightsEntry(entry.basis(), null, entry.territory(), entry.validFrom(), entry.expiresOn(), people, null, null, null));
        }

        Said from(String day) {
            return new Said(new RightsEntry(entry.basis(), null, null, day, null, entry.people(), null, null, null));
        }

        Said until(String day) {
            return new Said(new RightsEntry(entry.basis(), null, null, null, day, entry.people(), null, null, null));
        }

        Said territory(String codes) {
            return new Said(new RightsEntry(entry.basis(), null, codes, null, null, entry.people(), null, null, null));
        }

        Said consent(String document) {
            return new Said(new RightsEntry(entry.basis(), null, null, null, null, entry.people(), null, document, null));
        }

        UsageRights read() {
            var violations = new Violations();
            var rights = entry.read(TERMS, "", violations);
            assertThat(violations.all()).isEmpty();
            return rights;
        }
    }

    private static Terms terms() {
        try (var file = RightsLightTest.class.getClassLoader().getResourceAsStream(TermsFile.NAME)) {
            return Terms.parse(TermsFile.NAME, file.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
