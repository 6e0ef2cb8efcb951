package takebook.asset.archive;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an archive may turn out to hold. */
@ConfigMapping(prefix = "takebook.archive")
public interface ArchiveConfig {

    @WithDefault("10000")
    int mostFiles();

    /** All files together, counted while they are inflated. */
    @WithDefault("20G")
    MemorySize mostBytes();

    /** How many times its packed size a file may become. Pictures and clips are compressed already: real ones stay below 2. */
    @WithDefault("100")
    int mostGrowth();
}
