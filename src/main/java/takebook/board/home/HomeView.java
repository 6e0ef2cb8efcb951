package takebook.board.home;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import takebook.asset.card.Card;
import takebook.element.ElementVersion;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.shot.ShotStatus;
import takebook.search.Hit;

/**
 * The home page of a project.
 *
 * @param shots those of the chosen status, or all
 * @param all how many shots there are in all
 * @param kit elements its generations used, the most used first
 * @param newest assets that lie in it
 * @param total how many lie in it
 * @param others elements and prompts kept in it, the newest
 * @param pasted a shot list that was refused
 */
record HomeView(
        Project project,
        List<ShotLine> shots,
        int all,
        String status,
        List<KitLine> kit,
        List<Card> newest,
        long total,
        List<Hit> others,
        String pasted,
        List<Violation> violations) {

    /** @param takes how many generations of the project used it */
    record KitLine(ElementVersion version, long takes) {}

    /**
     * Shows the shots of one status, or all.
     *
     * @param key what leads there from the filter that is on: {@code [} to the one before it, {@code ]} to the one after it
     */
    record Filter(String label, String url, boolean on, @Nullable String key) {}

    public List<Filter> filters() {
        var labels = Stream.concat(Stream.of(""), ShotStatus.all().stream().map(ShotStatus::label)).toList();
        int chosen = labels.indexOf(status);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Filter(labels.get(i), urlOf(labels.get(i)), i == chosen, i == chosen - 1 ? "[" : i == chosen + 1 ? "]" : null))
                .toList();
    }

    private String urlOf(String label) {
        return "/projects/" + project.id() + (label.isEmpty() ? "" : "?status=" + label.replace(' ', '-'));
    }
}
