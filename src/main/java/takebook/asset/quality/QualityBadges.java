package takebook.asset.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import takebook.asset.Asset;
import takebook.asset.card.Badge;
import takebook.asset.card.CardBadges;

/** A sign on the cards of references with something wrong; a good one needs none. */
@ApplicationScoped
class QualityBadges implements CardBadges {

    private final Quality quality;

    QualityBadges(Quality quality) {
        this.quality = quality;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Map<Long, List<Badge>> of(Collection<Asset> assets) {
        var badges = new HashMap<Long, List<Badge>>();
        quality.of(assets.stream().filter(asset -> !asset.isTake()).toList()).forEach((asset, report) -> {
            if (report.grade() == Grade.POOR) {
                badges.put(asset, List.of(badge(asset, report)));
            }
        });
        return badges;
    }

    private static Badge badge(long asset, Report report) {
        String why = report.lines().stream().filter(line -> line.grade() == Grade.POOR).map(ReportLine::words).collect(Collectors.joining(" "));
        return new Badge("triangle-alert", "poor", "warn", "As a reference: " + why, "/assets/%d#quality".formatted(asset));
    }
}
