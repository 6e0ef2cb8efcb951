package takebook.compose.shelf;

import java.util.Arrays;
import java.util.Locale;
import takebook.asset.list.AssetKind;
import takebook.problem.Problem;

/** What an asset is picked for. */
enum PickPurpose {

    IMAGE(AssetKind.IMAGE, "Choose a picture"),
    START_FRAME(AssetKind.IMAGE, "Choose the start frame"),
    END_FRAME(AssetKind.IMAGE, "Choose the end frame"),
    VIDEO(AssetKind.VIDEO, "Choose the source clip"),
    /** The clip's last frame becomes the start frame. */
    EXTEND(AssetKind.VIDEO, "Choose the take to continue");

    private final AssetKind kind;
    private final String title;

    PickPurpose(AssetKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    static PickPurpose of(String key) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.MALFORMED.because("Nothing is picked for “%s”.".formatted(key)));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public AssetKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }
}
