package takebook.asset.list;

import org.jspecify.annotations.Nullable;

/** Which assets a list shows; what is null does not narrow it. Words are looked for by search, not here. */
public record AssetFilter(
        @Nullable AssetKind kind, @Nullable Origin origin, @Nullable AssetState state, @Nullable Long project) {

    public static final AssetFilter EVERYTHING = new AssetFilter(null, null, null, null);
}
