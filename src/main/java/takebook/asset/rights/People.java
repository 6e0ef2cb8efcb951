package takebook.asset.rights;

/** Whether people can be recognised in a file. */
public enum People {

    /** Nobody can be recognised. */
    NONE("none"),
    /** Somebody can, so somebody had to agree. */
    SOME("yes"),
    /** Nobody has looked. */
    UNSAID("not said");

    private final String words;

    People(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
