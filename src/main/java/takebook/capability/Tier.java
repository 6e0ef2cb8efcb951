package takebook.capability;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How fine the picture is: {@code std} is 720p, {@code pro} is 1080p. */
public enum Tier {
    STD("std", "720p"),
    PRO("pro", "1080p");

    private final String code;
    private final String picture;

    Tier(String code, String picture) {
        this.code = code;
        this.picture = picture;
    }

    /** As the API, the recipes and the capability files write it. */
    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return "%s (%s)".formatted(code, picture);
    }

    @JsonCreator
    public static Tier of(String code) {
        return Arrays.stream(values())
                .filter(tier -> tier.code.equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tier \"%s\"; there are std and pro".formatted(code)));
    }
}
