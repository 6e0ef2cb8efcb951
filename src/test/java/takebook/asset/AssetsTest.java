package takebook.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import takebook.Samples;
import takebook.TakebookTest;
import takebook.asset.edit.AssetEdit;
import takebook.asset.edit.NewAsset;
import takebook.asset.list.AssetFilter;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;
import takebook.asset.list.Origin;
import takebook.asset.removal.AssetCheck;
import takebook.job.Jobs;
import takebook.lineage.Edge;
import takebook.lineage.Lineage;
import takebook.lineage.Relation;
import takebook.problem.Problem;
import takebook.problem.ProblemException;

@TakebookTest
class AssetsTest {

    @Inject
    Assets assets;

    @Inject
    AssetCheck check;

    @Inject
    Lineage lineage;

    @Inject
    Jobs jobs;

    @Test
    void a_photo_is_measured_and_named_after_its_file() {
        var photo = added(Samples.photo(Samples.newSeed()), "../folder/harbour at night.JPG");

        assertThat(photo.kind()).isEqualTo(AssetKind.IMAGE);
        assertThat(photo.state()).isEqualTo(AssetState.READY);
        assertThat(photo.title()).isEqualTo("harbour at night");
        assertThat(photo.facts().mediaType()).isEqualTo("image/jpeg");
        assertThat(List.of(photo.facts().width(), photo.facts().height())).containsExactly(960, 640);
    }

    @Test
    void the_same_bytes_twice_are_one_asset() {
        var file = Samples.photo(Samples.newSeed());
        var first = added(file, "one.jpg");

        var second = upload(file, "two.jpg");

        assertThat(second).isInstanceOfSatisfying(UploadResult.Duplicate.class,
                duplicate -> assertThat(duplicate.asset().id()).isEqualTo(first.id()));
    }

    @Test
    void twenty_people_who_send_the_same_bytes_at_once_get_one_asset() throws Exception {
        var file = Samples.photo(Samples.newSeed());
        Callable<UploadResult> send = () -> upload(file, "race.jpg");

        List<UploadResult> results;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            results = senders.invokeAll(IntStream.range(0, 20).mapToObj(_ -> send).toList()).stream().map(AssetsTest::result).toList();
        }

        assertThat(results).filteredOn(UploadResult.Added.class::isInstance).hasSize(1);
        assertThat(results).extracting(AssetsTest::asset).extracting(Asset::id).containsOnly(asset(results.getFirst()).id());
    }

    @Test
    void what_is_refused_says_why_and_is_not_in_the_library() {
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        var result = assets.upload(new ByteArrayInputStream(html), NewAsset.named("picture.png"));

        assertThat(result).isInstanceOfSatisfying(UploadResult.Refused.class, refused -> {
            assertThat(refused.reason()).isNotBlank();
            assertThat(refused.rule()).isNotBlank();
        });
    }

    @Test
    void a_poster_and_a_filmstrip_follow_in_the_background() {
        var clip = added(Samples.clip(Samples.newSeed()), "clip.mp4");
        assertThat(clip.renditions().beingMade()).isTrue();

        jobs.runDue();

        var shown = assets.require(clip.id()).renditions();
        assertThat(shown.poster()).isTrue();
        assertThat(shown.filmstrip()).isNotNull();
        assertThat(shown.proxy()).as("this clip plays in browsers as it is").isFalse();
        assertThat(shown.beingMade()).isFalse();
    }

    @Test
    void a_frame_is_an_asset_of_its_own_and_remembers_where_it_was() {
        var clip = added(Samples.clip(Samples.newSeed()), "clip.mp4");

        var frame = assets.frame(clip.id(), 36);
        var again = assets.frame(clip.id(), 36);

        assertThat(frame.kind()).isEqualTo(AssetKind.IMAGE);
        assertThat(frame.origin()).isEqualTo(Origin.DERIVED);
        assertThat(List.of(frame.facts().width(), frame.facts().height())).containsExactly(320, 240);
        assertThat(again.id()).isEqualTo(frame.id());
        assertThat(lineage.causesOf(frame.id())).singleElement().satisfies(edge -> {
            assertThat(edge.object()).isEqualTo(clip.id());
            assertThat(edge.relation()).isEqualTo(Relation.WAS_DERIVED_FROM);
            assertThat(edge.role()).isEqualTo("frame");
            assertThat(edge.detail()).contains("36").contains("1.500");
        });
    }

    @Test
    void a_frame_that_does_not_exist_is_refused_in_words() {
        var clip = added(Samples.clip(Samples.newSeed()), "clip.mp4");

        assertThatThrownBy(() -> assets.frame(clip.id(), 4711))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.INVALID))
                .hasMessageContaining("0 to 47");
    }

    @Test
    void a_trim_is_a_shorter_clip_and_leaves_the_original_alone() {
        var clip = added(Samples.clip(Samples.newSeed()), "clip.mp4");

        var trim = assets.trim(clip.id(), new BigDecimal("0.5"), new BigDecimal("1.5"));
        var again = assets.trim(clip.id(), new BigDecimal("0.500"), new BigDecimal("1.50"));

        assertThat(trim.facts().durationSeconds()).isBetween(new BigDecimal("0.9"), new BigDecimal("1.1"));
        assertThat(again.id()).isEqualTo(trim.id());
        assertThat(assets.require(clip.id()).sha256()).isEqualTo(clip.sha256());
        assertThat(lineage.causesOf(trim.id())).extracting(Edge::object).containsExactly(clip.id());
    }

    @Test
    void what_two_people_change_at_once_is_not_lost() {
        var photo = added(Samples.photo(Samples.newSeed()), "photo.jpg");
        var first = assets.change(photo.id(), photo.version(), new AssetEdit("Pier", "product", List.of("night"), null, null));

        assertThat(first.version()).isEqualTo(photo.version() + 1);
        assertThatThrownBy(() -> assets.change(photo.id(), photo.version(), new AssetEdit("Harbour", null, List.of(), null, null)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.CONFLICT);
                    assertThat(e.violations()).extracting("message").anyMatch(m -> m.toString().contains("Pier") && m.toString().contains("Harbour"));
                });
        assertThat(assets.require(photo.id()).title()).isEqualTo("Pier");
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        IntStream.range(0, 3).forEach(_ -> added(Samples.photo(Samples.newSeed()), "photo.jpg"));

        var first = assets.page(AssetFilter.EVERYTHING, null, 2);
        var second = assets.page(AssetFilter.EVERYTHING, first.next(), 2);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).isNotEmpty();
        assertThat(second.items().getFirst().id()).isLessThan(first.items().getLast().id());
    }

    @Test
    void every_asset_has_its_object_whole() {
        added(Samples.photo(Samples.newSeed()), "photo.jpg");

        assertThat(check.findings()).isEmpty();
        assertThat(check.forgottenFiles(Duration.ofHours(1))).isZero();
    }

    private Asset added(Path file, String name) {
        return asset(upload(file, name));
    }

    private UploadResult upload(Path file, String name) {
        try (var body = Files.newInputStream(file)) {
            return assets.upload(body, NewAsset.named(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asset asset(UploadResult result) {
        return switch (result) {
            case UploadResult.Added(var asset) -> asset;
            case UploadResult.Duplicate(var asset) -> asset;
            case UploadResult.Refused(var rule, var reason) -> throw new AssertionError(rule + ": " + reason);
        };
    }

    private static UploadResult result(Future<UploadResult> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
