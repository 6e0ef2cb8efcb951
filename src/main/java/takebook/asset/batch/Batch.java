package takebook.asset.batch;

import java.time.Instant;
import takebook.people.actor.Actor;

/** Files that come in together, as one person sends them. */
public record Batch(long id, Actor owner, About about, Instant createdAt) {

    public String url() {
        return "/upload/" + id;
    }
}
