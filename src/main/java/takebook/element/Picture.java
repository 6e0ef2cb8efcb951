package takebook.element;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;

/** The little an element must know of an asset before it may be one of its views. */
record Picture(long id, String title, boolean image, boolean ready) {

    static Map<Long, Picture> byId(Collection<Asset> assets) {
        return assets.stream().map(Picture::of).collect(Collectors.toMap(Picture::id, Function.identity(), (a, _) -> a));
    }

    static Picture of(Asset asset) {
        return new Picture(asset.id(), asset.title(), asset.kind() == AssetKind.IMAGE, asset.state() == AssetState.READY);
    }
}
