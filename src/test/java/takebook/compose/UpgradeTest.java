package takebook.compose;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.capability.Mode;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.Drafts;
import takebook.compose.draft.Tray;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.element.NewElementVersion;
import takebook.element.pin.Pins;
import takebook.people.Role;
import takebook.project.Projects;

/** Drafts that hold an older version of an element. */
@TakebookTest
class UpgradeTest {

    @Inject
    Library library;
    @Inject
    Elements elements;
    @Inject
    Pins pins;
    @Inject
    Projects projects;
    @Inject
    Drafts drafts;
    @Inject
    Composer composer;

    private Visitors.LoggedIn producer;

    @BeforeEach
    void somebody_who_may_issue() {
        producer = Visitors.logIn(Visitors.person(Role.PRODUCER));
    }

    @Test
    void drafts_are_upgraded_as_the_preview_says_and_a_pinned_project_keeps_its_version() {
        var first = element();
        long project = projects.create("Keeps " + System.nanoTime()).id();
        pins.pin(project, first.element(), 1, null);
        var free = draft(first, null);
        var kept = draft(first, project);
        var second = elements.addVersion(first.element(), new NewElementVersion(first.images(), "the red coat", List.of(), null));

        String preview = page("/compose/with-element/" + first.element());
        assertThat(preview).contains(free.url()).doesNotContain(kept.url());
        Form.in(preview, "Upgrade the chosen drafts").with("upgrade", "%d:%d:%d".formatted(free.id(), first.id(), second.id()))
                .press(producer, "", "").then().statusCode(303);

        var upgraded = drafts.require(free.id());
        assertThat(upgraded.content().slots()).extracting(DraftSlot::elementVersion).containsExactly(second.id());
        assertThat(upgraded.content().prompt()).isEqualTo("@element_1 waves");
        assertThat(page(free.url())).contains("Mara v2 took the place of v1.");
        assertThat(page("/compose/with-element/" + first.element())).contains("Every draft holds the version");
        assertThat(page(kept.url())).contains("pinned · newest is v2");
    }

    @Test
    void the_composer_offers_the_version_of_its_project() {
        var first = element();
        elements.addVersion(first.element(), new NewElementVersion(first.images(), "the red coat", List.of(), null));
        var draft = draft(first, null);
        assertThat(page(draft.url())).contains("newest is v2");

        Form.in(page(draft.url()), "id=\"field-prompt\"").press(producer, "action", "exchange:" + first.id()).then().statusCode(303);
        assertThat(page(draft.url())).contains("Mara v2").doesNotContain("newest is v2");

        elements.deprecate(first.element(), null);
        assertThat(page(draft.url() + "/elements")).doesNotContain("value=\"%d\"".formatted(first.id()));
    }

    private ElementVersion element() {
        return elements.create(new NewElement("Mara", "character", null, List.of(library.photo().id()), null, List.of(), null));
    }

    private Draft draft(ElementVersion version, Long project) {
        var blank = composer.blank(Mode.REFERENCES).withProject(project).withPrompt("@element_1 waves", null);
        return drafts.create(Tray.add(blank, DraftSlot.element(version.id())).content(), List.of());
    }

    private String page(String address) {
        return producer.asks().get(address).then().statusCode(200).extract().asString();
    }
}
