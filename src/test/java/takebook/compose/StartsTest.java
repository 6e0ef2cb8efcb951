package takebook.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.compose.draft.Draft;
import takebook.compose.draft.DraftSlot;
import takebook.compose.draft.Drafts;
import takebook.capability.Mode;
import takebook.generation.Generations;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.people.Role;
import takebook.prompt.NewPrompt;
import takebook.prompt.Prompts;

@TakebookTest
class StartsTest {

    @Inject
    Library library;

    @Inject
    Drafts drafts;

    @Inject
    Prompts prompts;

    @Inject
    Generations generations;

    @Inject
    Lineage lineage;

    @Test
    void an_edit_begins_with_the_clip_in_its_slot_and_with_what_stays() {
        var clip = library.clip();

        var draft = begin("edit", clip.id());

        assertThat(draft.content().mode()).isEqualTo(Mode.EDIT);
        assertThat(draft.content().slots()).containsExactly(DraftSlot.video(clip.id()));
        assertThat(draft.content().prompt()).startsWith("Keep everything else in @video_1 as it is");
    }

    @Test
    void extending_a_clip_cuts_out_its_last_frame_only_when_the_draft_is_made() {
        var clip = library.clip();
        Visitors.with(Role.PRODUCER).get("/compose?extend=" + clip.id()).then().statusCode(200);
        assertThat(lineage.effectsOf(clip.id())).as("looking made nothing").isEmpty();

        var draft = begin("extend", clip.id());

        var start = draft.content().slots().getFirst();
        assertThat(start.role()).isEqualTo(DraftSlot.START_FRAME);
        assertThat(lineage.causesOf(start.asset())).extracting(edge -> edge.relation() + " " + edge.object())
                .containsExactly(Relation.WAS_DERIVED_FROM + " " + clip.id());
    }

    @Test
    void a_frame_becomes_what_it_was_chosen_for() {
        var picture = library.photo();

        assertThat(begin("frame", picture.id(), "end_frame").content().mode()).isEqualTo(Mode.START_END_FRAMES);
        assertThat(begin("frame", picture.id(), "reference").content().slots()).containsExactly(DraftSlot.image(picture.id(), null));
    }

    @Test
    void a_draft_from_a_generation_asks_for_the_same_again() {
        var first = begin("frame", library.photo().id(), "start_frame");
        var content = first.content().withPrompt("she turns her head", null).withParameters("7", "9:16", false);
        var issued = generations.issue(content.request(), null);

        var again = begin("from", issued.id());

        assertThat(again.content()).isEqualTo(content);
        assertThat(again.content().request()).isEqualTo(generations.asRequest(issued.id()));
    }

    @Test
    void kept_words_open_the_mode_whose_inputs_they_speak_of() {
        var words = prompts.create(new NewPrompt("Pier", null, "@element_1 walks along the pier", null));

        var draft = begin("prompt", words.id());

        assertThat(draft.content().mode()).isEqualTo(Mode.REFERENCES);
        assertThat(draft.content().promptVersion()).isEqualTo(words.id());
    }

    @Test
    void a_picture_is_no_clip_to_edit() {
        Visitors.with(Role.PRODUCER).accept("text/html").get("/compose?edit=" + library.photo().id())
                .then().statusCode(422).body(containsString("is a picture, not a clip"));
    }

    private Draft begin(String field, long id) {
        return begin(field, id, "");
    }

    private Draft begin(String field, long id, String as) {
        Visitors.with(Role.PRODUCER).get("/compose?%s=%d&as=%s".formatted(field, id, as)).then().statusCode(200);
        String location = Visitors.with(Role.PRODUCER).formParam(field, id).formParam("as", as).post("/compose")
                .then().statusCode(303).extract().header("Location");
        return drafts.require(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }
}
