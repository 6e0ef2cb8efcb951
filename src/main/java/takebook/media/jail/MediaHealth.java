package takebook.media.jail;

/**
 * Whether files can be looked at here.
 *
 * @param ffmpegVersion as the program itself says, or {@code none}
 * @param jailHolds the child process really has no network
 * @param explanation one sentence for the person who runs this machine
 */
public record MediaHealth(String ffmpegVersion, boolean jailHolds, boolean usable, String explanation) {}
