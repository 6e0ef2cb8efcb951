package takebook.media.measure;

import java.util.Arrays;
import java.util.List;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Region;
import takebook.media.measure.pixel.Sums;

/**
 * A second look at two stills whose hashes are close: how far their small pictures agree, whatever their brightness, contrast and
 * tint. Two bottles of the same shape in other colours are no copies; a picture made gray or warmer is one.
 */
public final class Resemblance {

    /** Of the whole picture. The coarse search goes in steps of 0.02; each finer one halves it. */
    private static final double[] FINER = {0.01, 0.005, 0.0025};
    private static final double[] SHIFTS = {-0.04, -0.02, 0, 0.02, 0.04};
    private static final double[] SCALES = {0.94, 0.97, 1, 1.03, 1.06};
    private static final int COMPARED = 48;
    private static final int COLOURS_COMPARED = 12;
    /** Spread of blueness and redness below which a picture is as good as gray. */
    private static final double GRAY = 0.012;
    /** Colours agree about as well as brightness does, or the pictures show different things. */
    private static final double LEAST_COLOUR = 0.7;

    /** Where the one lies in the other, and how well brightness agrees there. */
    private record Place(Region region, double agreement) {

        Place orBetter(Region other, double itsAgreement) {
            return itsAgreement > agreement ? new Place(other, itsAgreement) : this;
        }
    }

    private Resemblance() {}

    /**
     * The correlation of {@code cropped} with the part of {@code whole} it looks like, or with a place near it, which is looked for.
     *
     * @param whole a {@link Fingerprint#thumbnail()}
     * @param part the part of {@code whole} whose hash matched the whole of {@code cropped}
     * @return -1 to 1; 1 for the same picture, about 0 for strangers; 0 where the colours are not the same
     */
    public static double of(byte[] whole, int part, byte[] cropped) {
        var place = place(brightness(whole), Fingerprint.part(part), brightness(cropped).resized(Region.WHOLE, COMPARED, COMPARED));
        return place.agreement() > 0 && colours(whole, place.region(), cropped) < LEAST_COLOUR ? 0 : place.agreement();
    }

    private static Place place(Sums outer, Region region, Plane wanted) {
        var best = new Place(region, -1);
        for (double scale : SCALES) {
            double width = (region.right() - region.left()) * scale;
            double height = (region.bottom() - region.top()) * scale;
            double left = (region.left() + region.right() - width) / 2;
            double top = (region.top() + region.bottom() - height) / 2;
            for (double x : SHIFTS) {
                for (double y : SHIFTS) {
                    var place = new Region(left + x, top + y, left + x + width, top + y + height);
                    if (!place.isInside()) {
                        continue;
                    }
                    best = best.orBetter(place, agreement(outer, place, wanted));
                }
            }
        }
        return refined(outer, wanted, best);
    }

    /** Looks around the best place in ever smaller steps: what is left of a disagreement afterwards is not a matter of place. */
    private static Place refined(Sums outer, Plane wanted, Place coarse) {
        var best = coarse;
        for (double step : FINER) {
            for (var next = better(outer, wanted, best, step); next != best; next = better(outer, wanted, best, step)) {
                best = next;
            }
        }
        return best;
    }

    /** The best of the places one step away; the same place when none of them is better. */
    private static Place better(Sums outer, Plane wanted, Place here, double step) {
        var best = here;
        for (Region near : around(here.region(), step)) {
            best = near.isInside() ? best.orBetter(near, agreement(outer, near, wanted)) : best;
        }
        return best;
    }

    private static double agreement(Sums outer, Region region, Plane wanted) {
        return correlation(outer.resized(region, COMPARED, COMPARED).values(), wanted.values());
    }

    private static List<Region> around(Region region, double step) {
        return List.of(region.moved(step, 0), region.moved(-step, 0), region.moved(0, step), region.moved(0, -step),
                region.grown(step), region.grown(-step));
    }

    /** Both colour differences at once; 1 where one of the two pictures has no colours to compare. */
    private static double colours(byte[] whole, Region region, byte[] cropped) {
        float[] one = colours(whole, region);
        float[] other = colours(cropped, Region.WHOLE);
        if (spread(one) < GRAY || spread(other) < GRAY) {
            return 1;
        }
        return correlation(one, other);
    }

    private static float[] colours(byte[] thumbnail, Region region) {
        int size = COLOURS_COMPARED * COLOURS_COMPARED;
        var both = new float[size * 2];
        for (int n = 0; n < 2; n++) {
            int from = Fingerprint.EDGE * Fingerprint.EDGE + n * Fingerprint.COLOUR_EDGE * Fingerprint.COLOUR_EDGE;
            float[] values = plane(thumbnail, from, Fingerprint.COLOUR_EDGE).resized(region, COLOURS_COMPARED, COLOURS_COMPARED).values();
            double mean = mean(values);
            for (int i = 0; i < size; i++) {
                both[n * size + i] = (float) (values[i] - mean);
            }
        }
        return both;
    }

    private static Sums brightness(byte[] thumbnail) {
        return plane(thumbnail, 0, Fingerprint.EDGE);
    }

    private static Sums plane(byte[] thumbnail, int from, int edge) {
        return new Sums(Plane.ofGray(edge, edge, Arrays.copyOfRange(thumbnail, from, from + edge * edge)));
    }

    private static double spread(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double correlation(float[] one, float[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double product = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            double a = one[i] - meanOne;
            double b = other[i] - meanOther;
            product += a * b;
            squaresOne += a * a;
            squaresOther += b * b;
        }
        double size = Math.sqrt(squaresOne * squaresOther);
        return size == 0 ? 0 : product / size;
    }
}
