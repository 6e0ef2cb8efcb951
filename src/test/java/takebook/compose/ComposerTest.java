package takebook.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import takebook.Form;
import takebook.Library;
import takebook.TakebookTest;
import takebook.Visitors;
import takebook.asset.Asset;
import takebook.compose.draft.Drafts;
import takebook.element.Elements;
import takebook.element.NewElement;
import takebook.generation.Generations;
import takebook.people.Role;

/** The composer as a browser without JavaScript walks it: pages, forms and buttons. */
@TakebookTest
class ComposerTest {

    @Inject
    Library library;

    @Inject
    Elements elements;

    @Inject
    Drafts drafts;

    @Inject
    Generations generations;

    private Visitors.LoggedIn producer;

    @BeforeEach
    void somebody_who_may_issue() {
        producer = Visitors.logIn(Visitors.person(Role.PRODUCER));
    }

    @Test
    void from_the_chooser_to_an_issued_generation_by_plain_forms() {
        Asset picture = library.photo();
        var mara = elements.create(new NewElement("Mara", "character", null, List.of(library.photo().id()), null, List.of(), null));

        String draft = begin("combine");
        String shelf = form(draft).with("prompt", "@element_1 walks, holding @image_1").press(producer, "action", "elements")
                .then().statusCode(303).header("Location", endsWith(draft + "/elements")).extract().header("Location");
        Form.in(page(shelf), "Elements").press(producer, "element", String.valueOf(mara.id())).then().statusCode(303);
        String library = form(draft).press(producer, "action", "pick:image")
                .then().statusCode(303).extract().header("Location");
        Form.in(page(library), "name=\"asset\"").press(producer, "asset", String.valueOf(picture.id())).then().statusCode(303);

        String issued = form(draft).with("seconds", "4").pressTo(producer, draft + "/issue")
                .then().statusCode(303).header("Location", containsString("/generations/")).extract().header("Location");

        var recipe = generations.recipe(Long.parseLong(issued.substring(issued.lastIndexOf('/') + 1)));
        assertThat(recipe.prompt()).isEqualTo("@element_1 walks, holding @image_1");
        assertThat(recipe.slots()).extracting(slot -> slot.token()).containsExactly("@element_1", "@image_1");
        assertThat(recipe.parameters().duration()).isEqualTo(4);
    }

    @Test
    void a_refused_issue_says_everything_at_once_beside_its_field_and_keeps_what_was_typed() {
        String draft = begin("combine");
        var typed = form(draft).with("prompt", "@image_7 \"quoted\" & <b>bold</b>\nsecond line 慢").with("seconds", "5")
                .with("token", "@image_1").with("source", "asset:999999").with("role", "product");

        String refused = typed.pressTo(producer, draft + "/issue").then().statusCode(422).extract().asString();

        assertThat(refused).contains("things need changing").contains("@image_7").contains("there is no asset 999999");
        var again = Form.in(refused, "id=\"field-prompt\"");
        assertThat(again.value("prompt")).isEqualTo("@image_7 \"quoted\" & <b>bold</b>\nsecond line 慢");
        assertThat(again.value("seconds")).isEqualTo("5");
        assertThat(again.values("source")).containsExactly("asset:999999");
        assertThat(form(draft).value("prompt")).as("the draft kept it too").isEqualTo(again.value("prompt"));
    }

    @Test
    void the_same_form_sent_ten_times_at_once_pays_once() throws Exception {
        String draft = begin("text");
        var filled = form(draft).with("prompt", "a lighthouse in the storm " + System.nanoTime());

        var clicks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> filled.pressTo(producer, draft + "/issue").then().statusCode(303).extract().header("Location"));
        }
        var answers = new HashSet<String>();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var click : fingers.invokeAll(clicks)) {
                answers.add(click.get());
            }
        }

        assertThat(answers).hasSize(1);
        long id = Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1));
        assertThat(drafts.issuedFrom(id)).hasSize(1);
    }

    @Test
    void two_people_who_issue_the_same_draft_at_once_pay_once() throws Exception {
        String draft = begin("text");
        form(draft).with("prompt", "two hands on one bell " + System.nanoTime()).press(producer, "action", "save").then().statusCode(303);
        var other = Visitors.logIn(Visitors.person(Role.PRODUCER));
        var mine = form(draft);
        var hers = Form.in(pageOf(other, draft), "id=\"field-prompt\"");

        var answers = new HashSet<String>();
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var click : fingers.invokeAll(List.<Callable<String>>of(
                    () -> mine.pressTo(producer, draft + "/issue").header("Location"),
                    () -> hers.pressTo(other, draft + "/issue").header("Location")))) {
                answers.add(click.get());
            }
        }

        assertThat(answers).hasSize(1).first().asString().contains("/generations/");
    }

    @Test
    void going_back_and_changing_the_words_asks_for_another_generation() {
        String draft = begin("text");
        var old = form(draft);
        String first = old.with("prompt", "a red kite").pressTo(producer, draft + "/issue").header("Location");

        String again = old.pressTo(producer, draft + "/issue").header("Location");
        String second = old.with("prompt", "a blue kite").pressTo(producer, draft + "/issue").header("Location");

        assertThat(again).isEqualTo(first);
        assertThat(second).contains("/generations/").isNotEqualTo(first);
    }

    @Test
    void two_people_in_one_draft_are_shown_both_texts_and_neither_is_lost() {
        String draft = begin("text");
        var mine = form(draft).with("prompt", "what I wrote");
        var other = Visitors.logIn(Visitors.person(Role.PRODUCER));
        Form.in(page(draft), "id=\"field-prompt\"").with("prompt", "what she wrote").press(other, "action", "save")
                .then().statusCode(403);
        Form.in(pageOf(other, draft), "id=\"field-prompt\"").with("prompt", "what she wrote").press(other, "action", "save")
                .then().statusCode(303);

        String conflict = mine.press(producer, "action", "save").then().statusCode(409).extract().asString();
        assertThat(conflict).contains("what I wrote").contains("what she wrote");

        Form.in(conflict, "Keep mine").press(producer, "action", "save").then().statusCode(303);
        assertThat(form(draft).value("prompt")).isEqualTo("what I wrote");
    }

    @Test
    void changing_the_mode_keeps_every_input_and_says_what_it_changed() {
        var picture = library.photo();
        String draft = Visitors.with(Role.PRODUCER).formParam("frame", picture.id()).formParam("as", "start_frame").post("/compose")
                .then().statusCode(303).extract().header("Location");
        draft = draft.substring(draft.indexOf("/compose"));

        form(draft).with("mode", "REFERENCES").press(producer, "action", "mode").then().statusCode(303);

        assertThat(form(draft).values("source")).containsExactly("asset:" + picture.id());
        assertThat(form(draft).values("role")).containsExactly("");
        assertThat(page(draft)).contains("@image_1 is a reference now");
    }

    @Test
    void a_mentioned_picture_taken_out_leaves_an_empty_place_the_check_names() {
        var picture = library.photo();
        String draft = begin("combine");
        form(draft).with("prompt", "@image_1 on the table").press(producer, "action", "pick:image");
        Form.in(page(draft + "/library?for=image"), "name=\"asset\"").press(producer, "asset", String.valueOf(picture.id()));

        form(draft).press(producer, "action", "remove:@image_1").then().statusCode(303);

        form(draft).pressTo(producer, draft + "/check").then().statusCode(422).body(containsString("@image_1 is empty"));
    }

    @Test
    void looking_makes_nothing() {
        var picture = library.photo();
        int before = drafts.newest(1000).size();

        page("/compose");
        page("/compose?frame=%d&as=start_frame".formatted(picture.id()));

        assertThat(drafts.newest(1000)).hasSize(before);
    }

    @Test
    void the_live_fragment_prices_and_keeps_what_is_typed() {
        String draft = begin("text");
        var typed = form(draft).with("prompt", "rain on a tin roof").with("seconds", "6");

        typed.press(producer, "unused", "").then().statusCode(303);
        Form.in(page(draft), "id=\"field-prompt\"").to(draft + "/look").press(producer, "unused", "")
                .then().statusCode(200)
                .body(containsString("$0.504"))
                .body(containsString("pretend money"))
                .body(not(containsString("<html")));
    }

    @Test
    void a_viewer_composes_nothing() {
        Visitors.with(Role.VIEWER).get("/compose").then().statusCode(403);
        Visitors.with(Role.VIEWER).formParam("intent", "text").post("/compose").then().statusCode(403);
    }

    private String begin(String intent) {
        String location = Form.in(page("/compose"), "name=\"intent\"").press(producer, "intent", intent)
                .then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/compose"));
    }

    private Form form(String draft) {
        return Form.in(page(draft), "id=\"field-prompt\"");
    }

    private String page(String address) {
        return pageOf(producer, address);
    }

    private static String pageOf(Visitors.LoggedIn visitor, String address) {
        return visitor.asks().get(address).then().statusCode(200).extract().asString();
    }
}
