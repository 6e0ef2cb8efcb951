package takebook.motion.measure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which clips are measured without anybody asking. */
@ConfigMapping(prefix = "takebook.motion")
public interface MeasureConfig {

    /** Off: only clips filed in the motion library are measured. */
    @WithDefault("true")
    boolean sweep();

    /** In seconds; shorter clips of the library are not measured by themselves. */
    @WithDefault("2")
    int shortest();

    /** In seconds, likewise. */
    @WithDefault("15")
    int longest();
}
