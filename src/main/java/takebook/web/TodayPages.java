package takebook.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.list.AssetFilter;
import takebook.asset.list.Origin;
import takebook.generation.Generations;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationFilter;
import takebook.generation.state.GenerationState;
import takebook.people.Roles;

/** The home page: what needs somebody, what is running, what just finished. */
@Path("/")
class TodayPages {

    private static final int GENERATIONS = 8;
    private static final int CARDS = 12;
    private static final Duration A_FAILURE_IS_NEWS_FOR = Duration.ofDays(2);
    private static final List<GenerationState> MOVING =
            List.of(GenerationState.QUEUED, GenerationState.SUBMITTING, GenerationState.RUNNING, GenerationState.COLLECTING);

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance today(Today today);

        static native TemplateInstance today$moving(Today today);
    }

    private final Generations generations;
    private final Assets assets;
    private final Clock clock;

    TodayPages(Generations generations, Assets assets, Clock clock) {
        this.generations = generations;
        this.assets = assets;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.VIEWER)
    @RunOnVirtualThread
    public TemplateInstance today() {
        return Templates.today(new Today(needsYou(), inStates(MOVING), newest(Origin.GENERATED), newest(Origin.UPLOADED)));
    }

    /** The part of the page that changes by itself. */
    @GET
    @Path("today/moving")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed(Roles.VIEWER)
    @RunOnVirtualThread
    public TemplateInstance moving() {
        return Templates.today$moving(new Today(needsYou(), inStates(MOVING), List.of(), List.of()));
    }

    private List<Generation> needsYou() {
        var found = new ArrayList<>(inStates(List.of(GenerationState.UNKNOWN, GenerationState.OUTPUT_LOST)));
        var since = clock.instant().minus(A_FAILURE_IS_NEWS_FOR);
        inStates(List.of(GenerationState.FAILED)).stream().filter(generation -> generation.stateAt().isAfter(since)).forEach(found::add);
        return List.copyOf(found);
    }

    private List<Generation> inStates(List<GenerationState> states) {
        return generations.page(new GenerationFilter(states, null, null, null), null, GENERATIONS).items();
    }

    private List<Asset> newest(Origin origin) {
        return assets.page(new AssetFilter(null, origin, null, null), null, CARDS).items();
    }
}
