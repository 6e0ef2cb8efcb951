package takebook.people;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import takebook.people.actor.Actor;

/** Who is acting right now. */
@ApplicationScoped
public class Actors {

    private static final ScopedValue<Actor> ON_BEHALF = ScopedValue.newInstance();

    private final SecurityIdentity identity;

    Actors(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person or token behind the current request; {@link Actor#SYSTEM} where there is none, as in background work. */
    public Actor current() {
        if (ON_BEHALF.isBound()) {
            return ON_BEHALF.get();
        }
        if (!Arc.container().requestContext().isActive()) {
            return Actor.SYSTEM;
        }
        Visitor visitor = identity.getAttribute(Visitor.ATTRIBUTE);
        return visitor == null ? Actor.SYSTEM : visitor.actor();
    }

    /** Whether whoever acts has this role; Takebook itself, and background work for somebody, has none. */
    public boolean may(Role role) {
        if (ON_BEHALF.isBound() || !Arc.container().requestContext().isActive()) {
            return false;
        }
        Visitor visitor = identity.getAttribute(Visitor.ATTRIBUTE);
        return visitor != null && visitor.roles().contains(role);
    }

    /** Does something in another's name: background work for the person who asked for it. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ON_BEHALF, actor).call(work::get);
    }
}
