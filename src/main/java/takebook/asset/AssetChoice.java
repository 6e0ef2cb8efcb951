package takebook.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import takebook.asset.list.AssetFilter;
import takebook.asset.list.AssetKind;
import takebook.asset.list.AssetState;
import takebook.search.Hit;
import takebook.search.Search;
import takebook.search.SearchQuery;

/** What a form offers to pick from: usable assets of one kind, all of them or those that search finds, newest or best first. */
@ApplicationScoped
public class AssetChoice {

    /** @param next where the following part begins, to be handed back as {@code after}; null at the end */
    public record Found(List<Asset> items, @Nullable String next) {}

    private final Assets assets;
    private final Search search;

    AssetChoice(Assets assets, Search search) {
        this.assets = assets;
        this.search = search;
    }

    public Found of(AssetKind kind, String words, @Nullable String after, int limit) {
        if (words.isBlank()) {
            return newest(kind, after, limit);
        }
        List<String> kinds = kind == AssetKind.IMAGE ? List.of("image") : List.of("video", "take");
        var answer = search.search(new SearchQuery(words, kinds, limit, after));
        return new Found(inOrder(answer.items().stream().map(Hit::id).toList()), answer.next());
    }

    private Found newest(AssetKind kind, @Nullable String after, int limit) {
        Long from = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        var page = assets.page(new AssetFilter(kind, null, AssetState.READY, null), from, limit);
        return new Found(page.items(), page.next() == null ? null : page.next().toString());
    }

    private List<Asset> inOrder(List<Long> ids) {
        Map<Long, Asset> byId = assets.all(ids).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).filter(Asset::isReady).toList();
    }
}
