package takebook.search;

import java.util.List;

/** How search learns what looks like a thing, for {@code like:17}, without knowing pictures. A CDI bean; without one nothing is alike. */
public interface LookAlikes {

    /** The ids of what looks like it; itself left out. */
    List<Long> like(long node);
}
