package takebook.generation.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import takebook.TakebookTest;
import takebook.capability.Capabilities;
import takebook.capability.Mode;
import takebook.capability.Offering;
import takebook.capability.Seconds;
import takebook.capability.Tier;
import takebook.problem.Violation;

/** Against the limits of the sandbox's own capability file, which are wide: what it refuses everybody refuses. */
@TakebookTest
class RequestCheckTest {

    private static final Input PHOTO = new Input(1, false, "a".repeat(64), "image/jpeg", 400_000, 960, 640, null, null, false, null);
    private static final Input TINY = new Input(2, false, "b".repeat(64), "image/png", 900, 200, 100, null, null, false, null);
    private static final Input CLIP = new Input(3, true, "c".repeat(64), "video/mp4", 2_000_000, 1280, 720,
            new BigDecimal("5.04"), new BigDecimal("24"), true, null);
    private static final Input LONG_CLIP = new Input(4, true, "d".repeat(64), "video/mp4", 9_000_000, 1280, 720,
            new BigDecimal("31.0"), new BigDecimal("24"), true, null);
    private static final Input KEPT = new Input(5, false, "e".repeat(64), "image/jpeg", 400_000, 960, 640, null, null, false,
            "it is damaged in the middle");
    private static final RequestFacts.Subject MARA = new RequestFacts.Subject(9, "Mara v3", List.of(1L), null);

    @jakarta.inject.Inject
    Capabilities capabilities;

    @Test
    void a_right_request_of_each_mode_passes_and_has_a_price() {
        assertThat(check(Mode.TEXT_TO_VIDEO, "fog", 5, null).violations()).isEmpty();
        assertThat(check(Mode.IMAGE_TO_VIDEO, "@image_1 drifts", 5, null, frame(1, "start_frame")).violations()).isEmpty();
        assertThat(check(Mode.START_END_FRAMES, "dusk", 5, null, frame(1, "start_frame"), frame(2, 1, "end_frame")).violations()).isEmpty();
        assertThat(check(Mode.REFERENCES, "@element_1 holds @image_1", 4, "16:9", element(1), image(1, 1)).violations()).isEmpty();
        assertThat(check(Mode.VIDEO_REFERENCE, "as in @video_1", 5, "16:9", video(3)).violations()).isEmpty();
        assertThat(check(Mode.TRANSFORM, "paint @video_1", null, null, video(3)).violations()).isEmpty();
        assertThat(check(Mode.EDIT, "make it night", null, null, video(3)).violations()).isEmpty();
    }

    @Test
    void an_edit_is_priced_by_the_length_of_its_source_and_with_the_price_for_video() {
        var estimate = check(Mode.EDIT, "make it night", null, null, video(3)).estimate();

        assertThat(estimate.seconds()).isEqualByComparingTo("5.04");
        assertThat(estimate.money().amount()).isEqualByComparingTo("0.6350");
        assertThat(estimate.pretendMoney()).isTrue();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var slots = List.of(new Slot("@image_2", 99L, null, null), new Slot("image", null, null, null));
        var request = new GenerationRequest(7L, null, "sandbox", Mode.REFERENCES, Tier.STD, "@element_4 and @Image9", 8L, slots,
                new Parameters(60, "4:5", true), List.of("W-REF-01", "E-TOK-01", "nonsense"));

        var found = RequestCheck.check(request, facts(request, false, false)).violations();

        assertThat(found).extracting(Violation::field).contains("project", "promptVersion", "slots[0].token", "slots[0].asset",
                "slots[1].token", "prompt", "parameters.duration", "parameters.aspectRatio", "parameters.keepAudio", "acknowledge[0]",
                "acknowledge[2]");
        assertThat(found).filteredOn(violation -> violation.field().equals("prompt")).hasSize(2)
                .extracting(Violation::rule).containsOnly("E-TOK-01");
    }

    @Test
    void a_token_must_be_the_number_of_its_slot() {
        assertThat(check(Mode.REFERENCES, "both", 5, "16:9", image(2, 1), image(1, 1)).violations())
                .extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("slots[0].token", "E-TOK-01"), tuple("slots[1].token", "E-TOK-01"));
    }

    @Test
    void text_to_video_takes_no_inputs() {
        assertThat(check(Mode.TEXT_TO_VIDEO, "fog", 5, null, image(1, 1)).violations())
                .extracting(Violation::field, Violation::rule).containsExactly(tuple("slots", "E-IN-01"));
    }

    @Test
    void a_mode_says_what_it_lacks() {
        assertThat(check(Mode.EDIT, "make it night", null, null).violations()).extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("edit takes exactly 1 clip"));
        assertThat(check(Mode.START_END_FRAMES, "dusk", 5, null, frame(1, "start_frame")).violations()).extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("end_frame"));
    }

    @Test
    void images_and_elements_count_together() {
        var slots = new ArrayList<Slot>();
        for (int i = 1; i <= 5; i++) {
            slots.add(image(i, 1));
        }
        for (int i = 1; i <= 3; i++) {
            slots.add(element(i));
        }
        assertThat(check(Mode.REFERENCES, "all", 5, "16:9", slots.toArray(Slot[]::new)).violations())
                .extracting(Violation::field, Violation::rule).containsExactly(tuple("slots", "E-CAP-01"));
    }

    @Test
    void inputs_are_measured_against_the_limits() {
        assertThat(check(Mode.IMAGE_TO_VIDEO, "go", 5, null, frame(1, 2, "start_frame")).violations()).extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("200 x 100").contains("128 pixels"));
        assertThat(check(Mode.EDIT, "night", null, null, video(4)).violations()).extracting(Violation::rule).contains("E-VID-01");
        assertThat(check(Mode.IMAGE_TO_VIDEO, "go", 5, null, frame(1, 5, "start_frame")).violations()).extracting(Violation::message)
                .containsExactly("asset 5 may not be used: it is damaged in the middle");
        assertThat(check(Mode.IMAGE_TO_VIDEO, "go", 5, null, frame(1, 3, "start_frame")).violations()).extracting(Violation::message)
                .containsExactly("asset 3 is a clip; @image_1 takes an image");
    }

    @Test
    void a_prompt_over_the_cap_is_refused_because_it_may_be_cut_silently() {
        assertThat(check(Mode.TEXT_TO_VIDEO, "漂".repeat(2500), 5, null).violations()).isEmpty();
        assertThat(check(Mode.TEXT_TO_VIDEO, "漂".repeat(2501), 5, null).violations())
                .extracting(Violation::field, Violation::rule).containsExactly(tuple("prompt", "E-LEN-01"));
        assertThat(check(Mode.TEXT_TO_VIDEO, "  \n ", 5, null).violations()).extracting(Violation::field).containsExactly("prompt");
    }

    @Test
    void where_the_source_decides_the_length_no_other_may_be_asked_for() {
        assertThat(checkFollowing(5).violations()).isEmpty();
        assertThat(checkFollowing(8).violations()).extracting(Violation::field).containsExactly("parameters.duration");
        assertThat(checkFollowing(null).estimate().seconds()).isEqualByComparingTo("5.04");
    }

    @Test
    void what_nobody_offers_is_said_with_what_is_offered() {
        var request = request("kling-direct", Mode.EDIT, "night", null, null, video(3));

        var checked = RequestCheck.check(request, facts(request, true, true));

        assertThat(checked.estimate()).isNull();
        assertThat(checked.violations()).singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("kling-direct").contains("sandbox EDIT std"));
    }

    private Checked check(Mode mode, String prompt, @Nullable Integer seconds, @Nullable String ratio, Slot... slots) {
        var request = request("sandbox", mode, prompt, seconds, ratio, slots);
        return RequestCheck.check(request, facts(request, true, true));
    }

    /** As at the providers of Kling, whose edits take no length. */
    private Checked checkFollowing(@Nullable Integer seconds) {
        var request = request("sandbox", Mode.EDIT, "night", seconds, null, video(3));
        var facts = facts(request, true, true);
        var sandbox = facts.offering();
        var following = new Offering(sandbox.id(), sandbox.provider(), sandbox.model(), sandbox.mode(), sandbox.tier(),
                sandbox.address(), new Seconds.FollowsSource(), sandbox.ratios(), sandbox.caps(), sandbox.limits(), sandbox.price(),
                sandbox.keepAudio(), sandbox.wire(), sandbox.confidence(), sandbox.note(), sandbox.fileName(), sandbox.fileSha256(),
                sandbox.asOf(), sandbox.source(), sandbox.pretendMoney());
        return RequestCheck.check(request, new RequestFacts(following, "", facts.inputs(), facts.elements(), true, true, null));
    }

    private static GenerationRequest request(String provider, Mode mode, String prompt, @Nullable Integer seconds,
            @Nullable String ratio, Slot... slots) {
        return new GenerationRequest(null, null, provider, mode, Tier.STD, prompt, null, List.of(slots),
                new Parameters(seconds, ratio, false), List.of());
    }

    private RequestFacts facts(GenerationRequest request, boolean projectExists, boolean promptVersionExists) {
        return new RequestFacts(
                capabilities.offering(request.provider(), request.mode(), request.tier()).orElse(null), "sandbox EDIT std",
                Map.of(1L, PHOTO, 2L, TINY, 3L, CLIP, 4L, LONG_CLIP, 5L, KEPT), Map.of(9L, MARA), projectExists, promptVersionExists, 30L);
    }

    private static Slot image(int number, long asset) {
        return new Slot("@image_" + number, asset, null, "product");
    }

    private static Slot frame(int number, String role) {
        return frame(number, 1, role);
    }

    private static Slot frame(int number, long asset, String role) {
        return new Slot("@image_" + number, asset, null, role);
    }

    private static Slot element(int number) {
        return new Slot("@element_" + number, null, 9L, null);
    }

    private static Slot video(long asset) {
        return new Slot("@video_1", asset, null, null);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
