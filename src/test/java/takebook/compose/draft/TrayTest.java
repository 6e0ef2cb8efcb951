package takebook.compose.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.capability.Mode;
import takebook.capability.Tier;

class TrayTest {

    @Test
    void mentions_follow_their_pictures_when_two_change_places() {
        var content = draft("@image_1 left of @image_2, then @image_1 again", 17, 18);

        var change = Tray.later(content, "@image_1");

        assertThat(change.content().slots()).extracting(DraftSlot::asset).containsExactly(18L, 17L);
        assertThat(change.content().slots()).extracting(DraftSlot::token).containsExactly("@image_1", "@image_2");
        assertThat(change.content().prompt()).isEqualTo("@image_2 left of @image_1, then @image_2 again");
        assertThat(change.renumbered()).isEqualTo(3);
    }

    @Test
    void a_picture_taken_out_while_the_prompt_names_it_leaves_its_place_empty() {
        var content = draft("@image_1 left of @image_2", 17, 18);

        var change = Tray.remove(content, "@image_1");

        assertThat(change.content().slots().getFirst().holdsNothing()).isTrue();
        assertThat(change.content().prompt()).isEqualTo("@image_1 left of @image_2");
    }

    @Test
    void a_picture_nobody_names_goes_and_the_others_move_up_with_their_mentions() {
        var content = draft("only @image_2 matters, and @image_12 is nobody", 17, 18);

        var change = Tray.remove(content, "@image_1");

        assertThat(change.content().slots()).extracting(DraftSlot::asset).containsExactly(18L);
        assertThat(change.content().prompt()).isEqualTo("only @image_1 matters, and @image_12 is nobody");
        assertThat(change.renumbered()).isEqualTo(1);
    }

    @Test
    void an_empty_place_taken_away_takes_its_mentions_with_it() {
        var emptied = Tray.remove(draft("@image_1 left of @image_2", 17, 18), "@image_1").content();

        var change = Tray.remove(emptied, "@image_1");

        assertThat(change.content().slots()).extracting(DraftSlot::asset).containsExactly(18L);
        assertThat(change.content().prompt()).isEqualTo(" left of @image_1");
    }

    @Test
    void a_new_picture_takes_the_empty_place_and_a_frame_never_does() {
        var emptied = Tray.remove(draft("@image_1 left of @image_2", 17, 18), "@image_1").content();

        assertThat(Tray.add(emptied, DraftSlot.image(19, null)).content().slots())
                .extracting(DraftSlot::asset).containsExactly(19L, 18L);
        assertThat(Tray.add(emptied, DraftSlot.image(19, DraftSlot.START_FRAME)).content().slots())
                .extracting(DraftSlot::token).containsExactly("@image_1", "@image_2", "@image_3");
    }

    @Test
    void what_people_call_a_role_becomes_a_word_a_slot_takes() {
        assertThat(DraftSlot.roleOf(" Product  shot")).isEqualTo("product_shot");
        assertThat(DraftSlot.roleOf("start_frame")).as("a frame is chosen, never inherited").isNull();
        assertThat(DraftSlot.roleOf("产品")).isNull();
        assertThat(DraftSlot.roleOf(null)).isNull();
    }

    @Test
    void pictures_and_elements_are_numbered_apart() {
        var content = Tray.add(draft("", 17), DraftSlot.element(41)).content();

        assertThat(Tray.add(content, DraftSlot.image(18, null)).content().slots())
                .extracting(DraftSlot::token).containsExactly("@image_1", "@element_1", "@image_2");
        assertThat(Tray.earlier(content, "@element_1").content()).isEqualTo(content);
    }

    private static DraftContent draft(String prompt, long... assets) {
        var content = DraftContent.blank("sandbox", Mode.REFERENCES, Tier.STD).withPrompt(prompt, null);
        for (long asset : assets) {
            content = Tray.add(content, DraftSlot.image(asset, null)).content();
        }
        assertThat(content.slots()).isNotEqualTo(List.of());
        return content;
    }
}
