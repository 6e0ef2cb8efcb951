package takebook.board.shot;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.generation.state.Generation;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.ProblemException;
import takebook.problem.Violation;
import takebook.project.Projects;
import takebook.project.shot.NewShot;
import takebook.project.shot.Shot;
import takebook.project.shot.ShotStatus;
import takebook.project.shot.Shots;

/** The board of one shot. */
@Path("/projects/{project:\\d+}/shots/{shot:\\d+}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ShotPages {

    @CheckedTemplate(basePath = "board", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance board(BoardView view);

        static native TemplateInstance entry(Entry entry, Shot shot);
    }

    private final Boards boards;
    private final Shots shots;
    private final Projects projects;
    private final Flags flags;

    ShotPages(Boards boards, Shots shots, Projects projects, Flags flags) {
        this.boards = boards;
        this.shots = shots;
        this.projects = projects;
        this.flags = flags;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance show(
            long project, long shot,
            @QueryParam("sort") @Nullable String sort, @QueryParam("show") @Nullable String show, @QueryParam("unfolded") boolean unfolded) {
        return Templates.board(view(shots.require(project, shot), BoardOrder.of(sort, show, unfolded), List.of()));
    }

    /** One card, for a page that waits for its generation. It takes the place its placeholder had. */
    @GET
    @Path("entries/{generation:\\d+}")
    @RolesAllowed(Roles.VIEWER)
    public TemplateInstance entry(long project, long shot, long generation) {
        var place = shots.require(project, shot);
        return boards.of(shot).stacks().stream()
                .flatMap(stack -> stack.entries().stream())
                .filter(entry -> entry.generation() != null && entry.generation().id() == generation)
                .findFirst()
                .map(entry -> Templates.entry(entry, place))
                .orElseThrow(() -> Problem.NOT_FOUND.because("Generation %d was not asked for in this shot".formatted(generation)));
    }

    /**
     * Picks and passes. A key sends the ids of cards and one flag; a button of a card, which stands in the form of all cards,
     * sends {@code one} with its own id and flag, {@code 17:picked}. A script that asks for JSON is answered with nothing.
     */
    @POST
    @Path("flags")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER, Roles.APPROVER})
    public Response flag(
            long project, long shot,
            @RestForm List<Long> id, @RestForm @Nullable String flag, @RestForm @Nullable String one, @HeaderParam("Accept") @Nullable String accept) {
        var place = shots.require(project, shot);
        if (one != null) {
            String[] parts = one.split(":", 2);
            if (!one.matches("\\d{1,18}:[a-z]*")) {
                throw Problem.MALFORMED.because("“%s” is no take with a flag".formatted(one));
            }
            flags.set(shot, List.of(Long.valueOf(parts[0])), Flag.named(parts[1]));
            return Response.seeOther(URI.create(place.url())).build();
        }
        flags.set(shot, id, Flag.named(flag == null ? "" : flag));
        return "application/json".equals(accept) ? Response.noContent().build() : Response.seeOther(URI.create(place.url())).build();
    }

    @POST
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Response change(
            long project, long shot,
            @RestForm int version, @RestForm @Nullable String name, @RestForm @Nullable String brief, @RestForm @Nullable String status) {
        var place = shots.require(project, shot);
        try {
            shots.change(shot, version, new NewShot(name, brief, ShotStatus.named(status == null ? "" : status).orElse(place.status())));
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID && refused.problem() != Problem.CONFLICT) {
                throw refused;
            }
            var said = refused.violations().isEmpty() ? List.of(Violation.of("", refused.detail())) : refused.violations();
            return Response.status(refused.problem().status())
                    .entity(Templates.board(view(place, BoardOrder.of(null, null, false), said)))
                    .build();
        }
        return Response.seeOther(URI.create(place.url())).build();
    }

    /** Takes a reference out of the tray, or a take from elsewhere off the board. */
    @POST
    @Path("out")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER})
    public Response takeOut(long project, long shot, @RestForm List<Long> id) {
        var place = shots.require(project, shot);
        shots.takeOut(shot, id);
        return Response.seeOther(URI.create(place.url())).build();
    }

    private BoardView view(Shot shot, BoardOrder order, List<Violation> violations) {
        var board = boards.of(shot.id());
        int all = board.stacks().stream().mapToInt(stack -> stack.entries().size()).sum();
        return new BoardView(projects.require(shot.project()), shot, order.arranged(board.stacks()), board.tray(), all,
                spend(board.generations()), order, violations);
    }

    private static List<Money> spend(List<Generation> generations) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        generations.forEach(generation -> sums.merge(generation.cost().currency(), generation.cost().amount(), BigDecimal::add));
        return sums.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList();
    }
}
