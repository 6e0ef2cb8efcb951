package takebook.compose.shelf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;

/** A page of the library to pick from. */
record AssetPicker(PickPurpose purpose, String q, List<Asset> items, @Nullable String next) {

    /** The address of the following part, relative to this page; null at the end. */
    public @Nullable String nextUrl() {
        return next == null ? null : "?for=%s&q=%s&after=%s".formatted(purpose.key(),
                URLEncoder.encode(q, StandardCharsets.UTF_8), URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
