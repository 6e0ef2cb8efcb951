package takebook.asset.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import takebook.asset.Ratings;
import takebook.people.Roles;

/** Stars by a key of the grid. */
@Path("/")
@RunOnVirtualThread
@RolesAllowed({Roles.CURATOR, Roles.PRODUCER, Roles.APPROVER})
class RatingPages {

    private final Ratings ratings;

    RatingPages(Ratings ratings) {
        this.ratings = ratings;
    }

    /** @param rating 0 takes the stars away */
    @POST
    @Path("assets/ratings")
    public void rateAll(@RestForm List<Long> id, @RestForm int rating) {
        ratings.rate(id, rating);
    }
}
