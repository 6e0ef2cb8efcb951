package takebook.lineage;

/** What a node stands for: an entity of PROV, or, for a generation, an activity. */
public enum NodeKind {

    ASSET("asset", "/assets/"),
    ELEMENT_VERSION("element version", "/elements/versions/"),
    PROMPT_VERSION("prompt version", "/prompts/versions/"),
    GENERATION("generation", "/generations/"),
    MOTION("motion reference", "/motion/");

    private final String words;
    private final String path;

    NodeKind(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** For people, in lower case. */
    public String words() {
        return words;
    }

    /** The page of the thing itself. */
    public String urlOf(long id) {
        return path + id;
    }
}
