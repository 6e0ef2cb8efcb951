package takebook.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box of the picture: one thing, or several of a kind that stand for each other.
 *
 * @param members the things in it; more than one makes a group
 */
record Card(String key, List<Relative> members, boolean focus) {

    public boolean isGroup() {
        return members.size() > 1;
    }

    public String kind() {
        return members.getFirst().kindWords();
    }

    public String title() {
        return isGroup() ? "%d %ss".formatted(members.size(), kind()) : members.getFirst().title();
    }

    public @Nullable String state() {
        return isGroup() ? null : members.getFirst().state();
    }

    /** The asset whose poster is shown. */
    public @Nullable Long picture() {
        var first = members.getFirst();
        return first.hasPicture() ? first.id() : null;
    }

    /** For who does not see the picture. */
    public String fullName() {
        String state = state();
        return "%s: %s%s".formatted(kind(), title(), state == null ? "" : ", " + state.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
}
