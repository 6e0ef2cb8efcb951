package takebook.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly background work is done. */
@ConfigMapping(prefix = "takebook.jobs")
public interface JobConfig {

    /** Off: nothing runs by itself on this node; steps still go into the queue. */
    @WithDefault("true")
    boolean enabled();

    /** Steps at the same time on this node. Most of them wait for a provider; media work has its own, smaller limit. */
    @WithDefault("8")
    int threads();

    /** How often the queue is looked at: the longest time a due step waits on an idle node. */
    @WithDefault("250ms")
    Duration poll();

    /** After four of these without a sign of life a step is taken from its node and run elsewhere. */
    @WithDefault("4s")
    Duration heartbeat();
}
