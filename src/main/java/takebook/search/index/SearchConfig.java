package takebook.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely the index follows the library. */
@ConfigMapping(prefix = "takebook.search")
public interface SearchConfig {

    /** Off: this node's index follows only when told to. */
    @WithDefault("true")
    boolean follow();

    /** How often changes are looked for; the most part of the time until a change can be found. */
    @WithDefault("200ms")
    Duration every();

    /** How often the index is made safe on disk. What was not is repeated from the database after a crash. */
    @WithDefault("10s")
    Duration flush();

    /** How long changes are kept for nodes that are switched off. A node that was away for longer builds its index anew. */
    @WithDefault("7d")
    Duration keepChanges();
}
