package takebook.asset.likeness;

import java.util.List;

/** Assets that show the same thing, the best first. */
public record Group(long id, List<Ranked> members) {

    public Ranked best() {
        return members.getFirst();
    }
}
