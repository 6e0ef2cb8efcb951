package takebook.people.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay logged in, and how patient the log-in page is. */
@ConfigMapping(prefix = "takebook.people")
public interface PeopleConfig {

    /** A session nobody used for this long is over. */
    @WithDefault("12h")
    Duration idleAfter();

    /** A session is over after this long, used or not. */
    @WithDefault("14d")
    Duration sessionEndsAfter();

    /** The work factor of bcrypt: each step up doubles the time of a log-in. 12 is about a quarter of a second. */
    @WithDefault("12")
    int bcryptCost();

    /** Wrong passwords for one account before each further one has to wait: 5 s, then twice as long every time. */
    @WithDefault("5")
    int freeTriesPerAccount();

    /** The same for one address, where a whole office may sit behind one. */
    @WithDefault("50")
    int freeTriesPerAddress();

    /** The longest wait between two tries. After this long without a try the count starts again. */
    @WithDefault("15m")
    Duration longestWait();
}
