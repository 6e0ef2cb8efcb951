package takebook.lineage.page;

import java.util.List;
import java.util.Locale;
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

    /** What should be known before it is used; null for a group, and when there is nothing. */
    public @Nullable String sign() {
        return isGroup() ? null : members.getFirst().sign();
    }

    /** The asset whose poster is shown. */
    public @Nullable Long picture() {
        var first = members.getFirst();
        return first.hasPicture() ? first.id() : null;
    }

    /** For who does not see the picture. */
    public String fullName() {
        String state = state();
        String said = state == null ? "" : ", " + state.toLowerCase(Locale.ROOT).replace('_', ' ');
        String sign = sign();
        return "%s: %s%s%s".formatted(kind(), title(), said, sign == null ? "" : ", " + sign.toLowerCase(Locale.ROOT));
    }
}
