package takebook.asset.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When pictures are measured. */
@ConfigMapping(prefix = "takebook.quality")
public interface QualityConfig {

    /** Off: nothing is measured by itself on this node. */
    @WithDefault("true")
    boolean follow();

    /** How long one step measures before it lets others have its place. */
    @WithDefault("5s")
    Duration step();

    /** While files arrive faster than one a second, a step measures a few and rests for this long. */
    @WithDefault("3s")
    Duration rest();
}
