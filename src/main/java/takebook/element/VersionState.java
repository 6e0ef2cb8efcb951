package takebook.element;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import takebook.people.Me;
import takebook.people.Roles;
import takebook.problem.Problem;

/** Whether a version may be used. Written in small letters everywhere outside the database. */
public enum VersionState {

    /** Being put together; nobody is offered it, and it makes nothing out of date. */
    DRAFT,
    /** May be used. */
    PUBLISHED,
    /** An approver has said that this is how it looks. */
    APPROVED,
    /** Approved, and only an approver may move it again. */
    LOCKED,
    /** Not to be used any more. What was made with it stays. */
    DEPRECATED;

    public boolean usable() {
        return switch (this) {
            case PUBLISHED, APPROVED, LOCKED -> true;
            case DRAFT, DEPRECATED -> false;
        };
    }

    public Set<VersionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, DEPRECATED);
            case PUBLISHED -> Set.of(APPROVED, DEPRECATED);
            case APPROVED -> Set.of(LOCKED, PUBLISHED, DEPRECATED);
            case LOCKED -> Set.of(APPROVED);
            case DEPRECATED -> Set.of(PUBLISHED);
        };
    }

    /** Whether going there is a verdict, and not the work of a curator. */
    public boolean needsApprover(VersionState to) {
        return isVerdict() || to.isVerdict();
    }

    /** @throws takebook.problem.ProblemException FORBIDDEN, naming the role that is missing to go there */
    public void requireRight(Me me, VersionState to) {
        String role = needsApprover(to) ? Roles.APPROVER : Roles.CURATOR;
        if (!me.may(role)) {
            throw Problem.FORBIDDEN.because("From %s to %s needs the role %s. An administrator can grant it under People.".formatted(id(), to.id(), role));
        }
    }

    private boolean isVerdict() {
        return this == APPROVED || this == LOCKED;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<VersionState> of(@Nullable String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
