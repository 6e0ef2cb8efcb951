package takebook.problem;

import java.util.List;

/** Why a request cannot be served: an HTTP status, a title for people, and a stable name for programs. */
public enum Problem {

    MALFORMED(400, "The request cannot be understood"),
    NOT_SIGNED_IN(401, "Log in first"),
    OVER_BUDGET(402, "The budget does not allow it"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "No such item"),
    CONFLICT(409, "Already changed by someone else"),
    GONE(410, "It was here and was taken away"),
    OTHER_PROTOCOL(412, "Another version of the protocol is spoken here"),
    TOO_LARGE(413, "Larger than the limit"),
    UNSUPPORTED_MEDIA(415, "This kind of content is not taken here"),
    UNREADABLE_MEDIA(422, "The file could not be read as an image or video"),
    INVALID(422, "Some of what was entered cannot be used"),
    BUSY(423, "Another request is at work on this"),
    VERSION_NEEDED(428, "Say which version you are changing"),
    TOO_MANY_REQUESTS(429, "Too many tries"),
    /** Not in the registry of HTTP: the number the tus protocol gave it. */
    CHECKSUM(460, "The bytes changed on the way"),
    UNAVAILABLE(503, "Not available right now");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    /** All violations at once; the detail says how many there are. */
    public ProblemException because(List<Violation> violations) {
        String detail = violations.size() == 1
                ? violations.getFirst().message()
                : violations.size() + " things need changing";
        return new ProblemException(this, detail, violations);
    }
}
