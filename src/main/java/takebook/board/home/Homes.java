package takebook.board.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.asset.Assets;
import takebook.asset.card.Cards;
import takebook.board.home.HomeQueries.Picks;
import takebook.board.home.HomeQueries.Takes;
import takebook.board.home.HomeQueries.Work;
import takebook.element.ElementVersion;
import takebook.element.Elements;
import takebook.problem.Violation;
import takebook.project.Project;
import takebook.project.shot.Shot;
import takebook.project.shot.ShotStatus;
import takebook.project.shot.Shots;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** Gathers what the home of a project shows. */
@ApplicationScoped
class Homes {

    private static final int NEWEST = 24;
    private static final int MOST_OTHERS = 12;
    private static final List<String> OTHERS = List.of("element", "prompt");
    private static final List<String> KINDS = List.of("image", "video", "take");

    private final Shots shots;
    private final HomeQueries queries;
    private final Elements elements;
    private final Search search;
    private final Assets assets;
    private final Cards cards;

    Homes(Shots shots, HomeQueries queries, Elements elements, Search search, Assets assets, Cards cards) {
        this.shots = shots;
        this.queries = queries;
        this.elements = elements;
        this.search = search;
        this.assets = assets;
        this.cards = cards;
    }

    HomeView of(Project project, String status, String pasted, List<Violation> violations) {
        var all = shots.of(project.id());
        var chosen = ShotStatus.named(status);
        var found = search.list(new SearchQuery(project.query(), KINDS, NEWEST, null));
        var others = search.search(new SearchQuery(project.query(), OTHERS, MOST_OTHERS, null)).items();
        return new HomeView(project, lines(project.id(), all, chosen.map(List::of).orElse(ShotStatus.all())), all.size(),
                chosen.map(ShotStatus::label).orElse(""), kit(project.id()), cards.of(assets.all(found.ids())), found.total(), others, pasted, violations);
    }

    private List<ShotLine> lines(long project, List<Shot> all, List<ShotStatus> statuses) {
        var work = queries.work(project);
        var takes = queries.takes(project);
        var picks = queries.picks(project);
        return all.stream()
                .filter(shot -> statuses.contains(shot.status()))
                .map(shot -> line(shot, work.getOrDefault(shot.id(), Work.NONE), takes.getOrDefault(shot.id(), Takes.NONE),
                        picks.getOrDefault(shot.id(), Picks.NONE)))
                .toList();
    }

    private static ShotLine line(Shot shot, Work work, Takes takes, Picks picks) {
        return new ShotLine(shot, picks.last() == null ? takes.newest() : picks.last(), takes.takes(), picks.picked(), work.running(),
                work.spend(), blockers(shot, work, takes, picks));
    }

    private static List<String> blockers(Shot shot, Work work, Takes takes, Picks picks) {
        var found = new ArrayList<String>();
        if (work.unknown() > 0) {
            found.add(work.unknown() + " unknown: ask the provider");
        }
        if (takes.takes() == 0 && work.running() == 0 && work.failed() > 0) {
            found.add(work.failed() == 1 ? "its one try failed" : "all %d tries failed".formatted(work.failed()));
        }
        if (shot.brief().isEmpty() && takes.takes() == 0) {
            found.add("no brief");
        }
        if (picks.picked() == 0 && switch (shot.status()) {
            case IN_REVIEW, APPROVED, DELIVERED -> true;
            case IDEA, EXPLORING -> false;
        }) {
            found.add("nothing picked");
        }
        return found;
    }

    private List<HomeView.KitLine> kit(long project) {
        var uses = queries.elementsInUse(project);
        Map<Long, ElementVersion> versions = elements.versions(uses.keySet()).stream()
                .collect(Collectors.toMap(ElementVersion::id, Function.identity()));
        return uses.entrySet().stream()
                .map(use -> versions.get(use.getKey()) == null ? null : new HomeView.KitLine(versions.get(use.getKey()), use.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }
}
