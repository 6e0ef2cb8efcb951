package takebook.generation.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.generation.Generations;
import takebook.generation.state.Generation;
import takebook.generation.state.GenerationFilter;
import takebook.generation.state.GenerationPage;
import takebook.generation.state.GenerationState;
import takebook.people.Roles;

/** The lists: every generation, and those on their way. */
@Path("")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class QueuePages {

    private static final int LENGTH = 50;
    private static final int FINISHED = 10;
    private static final List<GenerationState> OPEN =
            Arrays.stream(GenerationState.values()).filter(state -> !state.isFinal()).toList();
    private static final List<GenerationState> ENDED =
            Arrays.stream(GenerationState.values()).filter(GenerationState::isFinal).toList();

    @CheckedTemplate(basePath = "generation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance generations(ListView view);
        static native TemplateInstance queue(QueueView view);
        static native TemplateInstance queue$rows(QueueView view);
    }

    /** @param next the address of the rest; null at the end */
    record ListView(List<Line> lines, long total, @Nullable String chosen, List<GenerationState> states, @Nullable String next) {}

    record QueueView(List<Line> open, List<Line> ended) {

        public boolean moves() {
            return open.stream().anyMatch(line -> line.generation().state().isMoving());
        }
    }

    /** @param elapsed in words */
    record Line(Generation generation, String elapsed) {}

    private final Generations generations;
    private final Steps steps;

    QueuePages(Generations generations, Steps steps) {
        this.generations = generations;
        this.steps = steps;
    }

    @GET
    @Path("generations")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance list(@QueryParam("state") @Nullable String state, @QueryParam("recipe") @Nullable String recipe,
            @QueryParam("after") @Nullable Long after) {
        var states = state == null || state.isBlank() ? List.<GenerationState>of() : StateNames.read(List.of(state));
        var page = generations.page(new GenerationFilter(states, null, null, recipe), after, LENGTH);
        String chosen = states.isEmpty() ? null : states.getFirst().name();
        return Templates.generations(new ListView(lines(page), page.total(), chosen, List.of(GenerationState.values()),
                next(page, chosen, recipe)));
    }

    @GET
    @Path("queue")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance queue() {
        return Templates.queue(queued());
    }

    /** The part of the queue page that changes by itself. */
    @GET
    @Path("queue/rows")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance rows() {
        return Templates.queue$rows(queued());
    }

    private QueueView queued() {
        var open = generations.page(new GenerationFilter(OPEN, null, null, null), null, LENGTH);
        var ended = generations.page(new GenerationFilter(ENDED, null, null, null), null, FINISHED);
        return new QueueView(lines(open), lines(ended));
    }

    private List<Line> lines(GenerationPage page) {
        return page.items().stream().map(generation -> new Line(generation, steps.elapsed(generation))).toList();
    }

    private static @Nullable String next(GenerationPage page, @Nullable String state, @Nullable String recipe) {
        if (page.next() == null) {
            return null;
        }
        return "/generations?after=" + page.next()
                + (state == null ? "" : "&state=" + state.toLowerCase(Locale.ROOT))
                + (recipe == null ? "" : "&recipe=" + java.net.URLEncoder.encode(recipe, java.nio.charset.StandardCharsets.UTF_8));
    }
}
