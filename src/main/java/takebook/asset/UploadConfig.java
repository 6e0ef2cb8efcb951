package takebook.asset;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "takebook.upload")
public interface UploadConfig {

    /** The longest file taken. What is longer is cut off while it arrives and leaves nothing behind. */
    @WithDefault("2G")
    MemorySize mostBytes();

    /** How many files one account may be sending at the same moment; more are asked to wait. */
    @WithDefault("32")
    int atOnce();

    /** A sender slower than this for half a minute is cut off, so that idle connections cannot use up the places. */
    @WithDefault("1K")
    MemorySize leastBytesPerSecond();

    /** How many resumable uploads of one account may be unfinished, so that nobody fills the disk with beginnings. */
    @WithDefault("500")
    int mostOpen();

    /** What these may be announced to need together, in bytes. */
    @WithDefault("64G")
    MemorySize mostOpenBytes();

    /** An unfinished upload nobody wrote to for so long is removed; the file stays on the list of its batch, as not sent. */
    @WithDefault("7d")
    Duration keepUnfinished();
}
