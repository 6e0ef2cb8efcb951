package takebook.media.jail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on what is looked at, and the jail it is looked at in. */
@ConfigMapping(prefix = "takebook.media")
public interface MediaConfig {

    enum Jail {
        ON,
        OFF
    }

    /** Off only on a host that cannot give a child process an empty network, and only when everybody who uploads is trusted. */
    @WithDefault("on")
    Jail jail();

    /** Pictures with more pixels than this are turned away by their header, before anything is decoded. */
    @WithDefault("120000000")
    long mostPixels();

    /** All frames of an animated picture together. */
    @WithDefault("4000000000")
    long mostAnimatedPixels();

    /** All frames of a clip together; 15 minutes of 1080p at 30 frames a second are 56 thousand million. */
    @WithDefault("60000000000")
    long mostClipPixels();

    /** How long the decode of one file may take, in time of the processor. */
    @WithDefault("120s")
    Duration mostDecodeTime();

    /** Child processes at once. */
    @WithDefault("2")
    int slots();
}
