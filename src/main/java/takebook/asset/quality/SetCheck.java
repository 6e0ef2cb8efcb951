package takebook.asset.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import takebook.asset.Asset;
import takebook.media.measure.Measure;
import takebook.media.measure.Swatch;

/** Whether references go together: mixed sizes, ratios, light, colours and sharpness. Pure; each member is compared with the middle one. */
final class SetCheck {

    private final Thresholds.Apart apart;

    SetCheck(Thresholds.Apart apart) {
        this.apart = apart;
    }

    /** Nothing for fewer than two. What was not measured yet is compared by size and ratio alone. */
    List<SetFinding> findings(List<Asset> members, Map<Long, Measured> figures) {
        if (members.size() < 2) {
            return List.of();
        }
        var measured = members.stream().filter(member -> figures.containsKey(member.id()) && figures.get(member.id()).failure() == null).toList();
        var found = new ArrayList<SetFinding>();
        sizes(members).ifPresent(found::add);
        odd(members, SetCheck::ratio, apart.ratioApart()).ifPresent(odd -> found.add(new SetFinding(
                "ratios", "Mixed shapes", "Some are wider or taller than the rest; crop them alike.", odd, apart.ratiosSource())));
        odd(measured, member -> figure(figures, member, Measure.BRIGHTNESS), apart.brightnessApart()).ifPresent(odd -> found.add(new SetFinding(
                "lighting", "Mixed light", "Some are much lighter or darker than the rest.", odd, apart.lightingSource())));
        odd(measured, member -> warmth(figures.get(member.id()).palette()), apart.warmthApart()).ifPresent(odd -> found.add(new SetFinding(
                "warmth", "Mixed colour of light", "Some are much warmer or colder than the rest.", odd, apart.warmthSource())));
        odd(measured, member -> strangeness(member, measured, figures), apart.paletteApart()).ifPresent(odd -> found.add(new SetFinding(
                "palette", "Mixed colours", "Some are made of quite different colours; different styles in one set confuse the model.", odd,
                apart.paletteSource())));
        sharpness(measured, figures).ifPresent(found::add);
        return List.copyOf(found);
    }

    private Optional<SetFinding> sizes(List<Asset> members) {
        int largest = members.stream().mapToInt(SetCheck::shorter).max().orElse(0);
        var odd = members.stream().filter(member -> shorter(member) * apart.largestToSmallest() <= largest).map(Asset::id).toList();
        return odd.isEmpty() ? Optional.empty() : Optional.of(new SetFinding(
                "sizes", "Mixed sizes", "Some have less than half the pixels a side of the largest.", odd, apart.sizesSource()));
    }

    private Optional<SetFinding> sharpness(List<Asset> measured, Map<Long, Measured> figures) {
        double sharpest = measured.stream().mapToDouble(member -> figure(figures, member, Measure.SHARPNESS)).max().orElse(0);
        var odd = measured.stream().filter(member -> figure(figures, member, Measure.SHARPNESS) < sharpest - apart.sharpnessApart())
                .map(Asset::id).toList();
        return odd.isEmpty() ? Optional.empty() : Optional.of(new SetFinding(
                "sharpness", "Mixed sharpness", "Some are much softer than the sharpest.", odd, apart.sharpnessSource()));
    }

    private static Optional<List<Long>> odd(List<Asset> members, ToDoubleFunction<Asset> value, double most) {
        if (members.size() < 2) {
            return Optional.empty();
        }
        double[] values = members.stream().mapToDouble(value).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        var odd = new ArrayList<Long>();
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i] - middle) > most) {
                odd.add(members.get(i).id());
            }
        }
        return odd.isEmpty() ? Optional.empty() : Optional.of(odd);
    }

    /** 2:1 is as far from 1:1 as 1:2 is. */
    private static double ratio(Asset asset) {
        return Math.log((double) asset.facts().width() / Math.max(1, asset.facts().height()));
    }

    private static int shorter(Asset asset) {
        return Math.min(asset.facts().width(), asset.facts().height());
    }

    private static double figure(Map<Long, Measured> figures, Asset asset, Measure measure) {
        return figures.get(asset.id()).figures().getOrDefault(measure, 0.0);
    }

    private static double warmth(List<Swatch> palette) {
        return palette.stream().mapToDouble(swatch -> (swatch.red() - swatch.blue()) * swatch.share()).sum();
    }

    /** How far its colours are from those of the others on average, counted from 0, so that only the far ones stand out. */
    private static double strangeness(Asset asset, List<Asset> all, Map<Long, Measured> figures) {
        return all.stream().filter(other -> other.id() != asset.id())
                .mapToDouble(other -> distance(figures.get(asset.id()).palette(), figures.get(other.id()).palette())).average().orElse(0);
    }

    private static double distance(List<Swatch> one, List<Swatch> other) {
        return (oneWay(one, other) + oneWay(other, one)) / 2;
    }

    private static double oneWay(List<Swatch> from, List<Swatch> to) {
        return from.stream().mapToDouble(swatch -> swatch.share() * to.stream().mapToDouble(near -> Math.hypot(
                Math.hypot(swatch.red() - near.red(), swatch.green() - near.green()), swatch.blue() - near.blue())).min().orElse(1)).sum();
    }
}
