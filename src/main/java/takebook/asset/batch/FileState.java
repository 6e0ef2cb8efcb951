package takebook.asset.batch;

import java.util.Set;

/** How far a file of a batch is. */
public enum FileState {
    /** Announced; nothing of it is here. */
    EXPECTED("not sent"),
    /** Some of it is here, or all of it and being looked at. */
    ARRIVING("arriving"),
    /** An archive that is taken apart. */
    UNPACKING("unpacking"),
    UNPACKED("unpacked"),
    READY("ready"),
    KEPT("kept without preview"),
    /** The same bytes were in the library before. */
    HERE("already here"),
    REFUSED("refused");

    public static final Set<FileState> UNFINISHED = Set.of(EXPECTED, ARRIVING, UNPACKING);

    private final String words;

    FileState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isFinished() {
        return !UNFINISHED.contains(this);
    }

    /** Whether somebody has to send bytes for it to go on. */
    public boolean needsSender() {
        return this == EXPECTED || this == ARRIVING;
    }
}
