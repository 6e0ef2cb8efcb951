package takebook.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import takebook.Library;
import takebook.Samples;
import takebook.Sql;
import takebook.TakebookTest;
import takebook.asset.Asset;
import takebook.job.Jobs;
import takebook.lineage.Lineage;
import takebook.media.motion.Direction;
import takebook.media.motion.FilmedClips;
import takebook.media.motion.Move;
import takebook.motion.measure.Paths;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

@TakebookTest
class MotionsTest {

    @Inject
    Motions motions;

    @Inject
    Moves moves;

    @Inject
    Paths paths;

    @Inject
    Library library;

    @Inject
    Lineage lineage;

    @Inject
    Search search;

    @Inject
    Jobs jobs;

    @Inject
    AgroalDataSource database;

    @Test
    void a_filed_clip_is_measured_and_a_tag_that_lies_is_flagged() {
        var clip = library.add(FilmedClips.panToTheRight(Samples.newSeed()), "pan.mp4");
        var motion = motions.file(asked(clip, "wide-static", null));
        jobs.runDue();

        var measured = paths.of(clip.id()).orElseThrow();
        assertThat(measured.reading().move()).isEqualTo(Move.PAN);
        assertThat(measured.reading().direction()).isEqualTo(Direction.RIGHT);
        assertThat(TagCheck.disagreements(motion, moves.move("wide-static").orElseThrow(), measured.reading()))
                .singleElement().asString().startsWith("Tagged wide static establishing, measured pan right, 0.2");
        assertThat(TagCheck.disagreements(motion, moves.move("pan").orElseThrow(), measured.reading())).isEmpty();

        var path = paths.path(clip.id()).orElseThrow();
        Sql.on(database, "delete from motion_path where asset_id = ?", clip.id()).update();
        paths.measure(clip.id());
        jobs.runDue();
        assertThat(paths.path(clip.id())).as("a projection comes back as it was").contains(path);
    }

    @Test
    void it_is_derived_from_its_clip_and_found_by_its_move() {
        var motion = motions.file(new NewMotion(library.clip().id(), "orbit-subject", "character", "left", "slow", null, "stabilised", "own", true,
                null, "with one person", null, null));

        assertThat(lineage.causesOf(motion.id())).extracting(edge -> "%d %s".formatted(edge.object(), edge.relation()))
                .containsExactly(motion.asset() + " WAS_DERIVED_FROM");
        search.catchUp();
        assertThat(search.search(SearchQuery.of("kind:motion motion:orbit-subject direction:left speed:slow is:proven source:own fps:24 dur:5")).items())
                .extracting(Hit::id).contains(motion.id());
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        long photo = library.photo().id();

        assertThatThrownBy(() -> motions.file(new NewMotion(photo, "moonwalk", null, "sideways", null, null, null, null, null, null, null, null, null)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field).containsExactly("asset", "move", "direction"));
    }

    @Test
    void a_clip_is_filed_once() {
        var clip = library.clip();
        motions.file(asked(clip, null, null));

        assertThatThrownBy(() -> motions.file(asked(clip, null, null))).hasMessageContaining("in the motion library already");
    }

    @Test
    void a_change_of_an_older_version_is_refused_and_a_retired_one_leaves_the_search() {
        var motion = motions.file(asked(library.clip(), null, "unmistakable" + Samples.newSeed()));
        motions.change(motion.id(), motion.version(), NewMotion.of(motion));

        assertThatThrownBy(() -> motions.change(motion.id(), motion.version(), NewMotion.of(motion)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
        search.catchUp();
        assertThat(search.search(SearchQuery.of(motion.notes())).items()).hasSize(1);
        motions.retire(motion.id());
        search.catchUp();
        assertThat(search.search(SearchQuery.of(motion.notes())).items()).isEmpty();
        assertThat(motions.restore(motion.id()).retired()).isFalse();
    }

    @Test
    void a_trial_is_appended_and_never_changed() {
        var motion = motions.file(asked(library.clip(), null, null));
        motions.add(motion.id(), new NewTrial("works", "walk on the pier", null, "drifts at the end"));
        motions.add(motion.id(), new NewTrial("FAILS", null, null, null));

        assertThat(motions.trials(List.of(motion.id())).get(motion.id())).extracting(Trial::result)
                .containsExactly(Trial.Result.FAILS, Trial.Result.WORKS);
        assertThatThrownBy(() -> Sql.on(database, "update motion_test set quirk = 'none' where motion_id = ?", motion.id()).update())
                .hasStackTraceContaining("a trial never changes");
        assertThatThrownBy(() -> motions.add(motion.id(), new NewTrial(null, null, null, null))).hasMessageContaining("works, partly or fails");
    }

    @Test
    void a_trim_is_three_to_ten_seconds_of_the_clip_with_its_lineage() {
        var motion = motions.file(asked(library.clip(), "pan", null));

        assertThatThrownBy(() -> motions.trim(motion.id(), BigDecimal.ZERO, BigDecimal.TWO)).hasMessageContaining("3 to 10 seconds");
        var part = motions.trim(motion.id(), new BigDecimal("0.5"), new BigDecimal("4"));
        assertThat(lineage.causesOf(part.id())).extracting(edge -> edge.object()).containsExactly(motion.asset());
    }

    @Test
    void a_team_has_moves_of_its_own() {
        String name = "Skate cam " + Samples.newSeed();
        var own = moves.add(name, "dynamic", "handheld-follow");

        assertThat(moves.move(own.key()).orElseThrow().label()).isEqualTo(name);
        assertThat(motions.file(asked(library.clip(), own.key(), null)).move()).isEqualTo(own.key());
        assertThatThrownBy(() -> moves.add("whip pan transition", "nowhere", "moonwalk"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::field).containsExactly("family", "resembles", "label"));
    }

    private static NewMotion asked(Asset clip, String move, String notes) {
        return new NewMotion(clip.id(), move, null, null, null, null, null, null, null, null, null, null, notes);
    }
}
