package takebook.generation.step;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a provider may hand us. */
@ConfigMapping(prefix = "takebook.collect")
public interface CollectConfig {

    /** A longer output is not fetched to its end. Ten seconds of 1080p are about 20 MB. */
    @WithDefault("2G")
    MemorySize mostBytes();
}
