package takebook.provider.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the sandbox behaves. Where it lives follows {@code takebook.home}. */
@ConfigMapping(prefix = "takebook.sandbox")
public interface SandboxConfig {

    /** Off: nothing is rendered until {@link SandboxStudio#renderDue} is called, which is what tests want. */
    @WithDefault("true")
    boolean background();

    /** How long a task waits whose prompt says {@code sandbox:slow}. */
    @WithDefault("20s")
    Duration slow();

    /** The time after which outputs are announced to expire. They are kept a week longer. */
    @WithDefault("24h")
    Duration outputLife();
}
