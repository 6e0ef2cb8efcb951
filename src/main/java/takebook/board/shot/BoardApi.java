package takebook.board.shot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import takebook.Listing;
import takebook.generation.state.GenerationState;
import takebook.people.Roles;
import takebook.problem.Problem;
import takebook.problem.Violation;
import takebook.project.shot.Shots;

/** The board of a shot for programs: its takes in the order of the page, and what was picked. */
@Path("/api/v1/projects/{project:\\d+}/shots/{shot:\\d+}/takes")
@RunOnVirtualThread
class BoardApi {

    /**
     * A take, or a generation that has made none.
     *
     * @param stack entries of one recipe have the same number, counted from 1
     * @param flag picked or passed
     * @param change what its recipe asks differently from that of {@code parent}, in words
     * @param stars 0 when nobody rated it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakeAnswer(int stack, @Nullable Long asset, @Nullable Long generation, @Nullable GenerationState state, @Nullable String recipeSha256,
            @Nullable String flag, int stars, String change, @Nullable String parent) {

        static TakeAnswer of(int stack, Entry entry) {
            var generation = entry.generation();
            return new TakeAnswer(stack, entry.card() == null ? null : entry.card().asset().id(), generation == null ? null : generation.id(),
                    generation == null ? null : generation.state(), generation == null ? null : generation.recipeSha256(),
                    entry.flag() == null ? null : entry.flagWord(), entry.stars(), entry.change(), entry.parent());
        }
    }

    record FlagRequest(@Nullable String flag) {}

    private final Boards boards;
    private final Shots shots;
    private final Flags flags;

    BoardApi(Boards boards, Shots shots, Flags flags) {
        this.boards = boards;
        this.shots = shots;
        this.flags = flags;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Listing<TakeAnswer> list(long project, long shot) {
        shots.require(project, shot);
        var takes = takes(shot);
        return new Listing<>(takes, null, takes.size());
    }

    @PUT
    @Path("{take:\\d+}/flag")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER, Roles.APPROVER})
    public TakeAnswer flag(long project, long shot, long take, @Nullable FlagRequest asked) {
        var flag = Flag.named(asked == null || asked.flag() == null ? "" : asked.flag())
                .orElseThrow(() -> Problem.INVALID.because(List.of(Violation.of("flag", "A take is picked or passed; DELETE takes the flag away."))));
        require(project, shot, take);
        flags.set(shot, List.of(take), Optional.of(flag));
        return require(project, shot, take);
    }

    @DELETE
    @Path("{take:\\d+}/flag")
    @RolesAllowed({Roles.CURATOR, Roles.PRODUCER, Roles.APPROVER})
    public void unflag(long project, long shot, long take) {
        require(project, shot, take);
        flags.set(shot, List.of(take), Optional.empty());
    }

    private TakeAnswer require(long project, long shot, long take) {
        shots.require(project, shot);
        return takes(shot).stream()
                .filter(entry -> entry.asset() != null && entry.asset() == take)
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("Asset %d is no take of shot %d".formatted(take, shot)));
    }

    private List<TakeAnswer> takes(long shot) {
        var takes = new ArrayList<TakeAnswer>();
        var stacks = boards.of(shot).stacks();
        for (int i = 0; i < stacks.size(); i++) {
            for (var entry : stacks.get(i).entries()) {
                takes.add(TakeAnswer.of(i + 1, entry));
            }
        }
        return takes;
    }
}
