package takebook.motion;

/** Where a clip came from (rule MOT-4). */
public enum ClipSource {

    PROFESSIONAL("professional example"),
    STOCK("stock"),
    OWN("own footage");

    private final String words;

    ClipSource(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
