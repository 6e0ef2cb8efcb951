package takebook.asset.batch.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.Assets;
import takebook.asset.batch.BatchFile;
import takebook.asset.card.Card;
import takebook.asset.card.Cards;
import takebook.asset.quality.Quality;

/** Makes lines of files; the same number of statements for any number of them. */
@ApplicationScoped
class FileLines {

    private final Assets assets;
    private final Cards cards;
    private final Quality quality;

    FileLines(Assets assets, Cards cards, Quality quality) {
        this.assets = assets;
        this.cards = cards;
        this.quality = quality;
    }

    /** In the order given. */
    List<FileLine> of(List<BatchFile> files) {
        var known = assets.all(files.stream().map(BatchFile::asset).filter(Objects::nonNull).distinct().toList());
        Map<Long, Card> byAsset = cards.of(known).stream().collect(Collectors.toMap(card -> card.asset().id(), Function.identity()));
        var reports = quality.of(known);
        return files.stream().map(file -> {
            var card = file.asset() == null ? null : byAsset.get(file.asset());
            return card == null
                    ? new FileLine(file, List.of(), false)
                    : new FileLine(file, card.badges(), isLookedAt(card.asset(), reports.get(card.asset().id()).isMeasuring()));
        }).toList();
    }

    private static boolean isLookedAt(Asset asset, boolean measuring) {
        return asset.isReady() && (measuring || !asset.renditions().poster());
    }
}
