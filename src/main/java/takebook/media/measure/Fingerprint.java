package takebook.media.measure;

import java.util.ArrayList;
import java.util.List;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Raster;
import takebook.media.measure.pixel.Region;
import takebook.media.measure.pixel.Sums;

/**
 * What near-duplicates are found by. A still has a print of the whole and one of each of its likely crops, so that a picture somebody
 * trimmed still meets its original; a clip has a print for every half second.
 *
 * @param prints none for a picture so plain that its hashes would be noise
 * @param thumbnail of a still, squeezed to a square: 64 by 64 bytes of brightness, then 16 by 16 each of blueness and redness; empty for
 *     a clip
 */
public record Fingerprint(List<Print> prints, byte[] thumbnail) {

    static final int EDGE = 64;
    static final int COLOUR_EDGE = 16;
    private static final int WORKING_EDGE = 256;
    /** Below this spread of brightness a hash says more about noise than about the picture. */
    private static final double PLAINEST = 0.02;
    private static final double[] SCALES = {0.94, 0.88, 0.82, 0.76};
    private static final double[] PLACES = {0, 0.5, 1};
    private static final List<Region> PARTS = parts();

    public Fingerprint {
        prints = List.copyOf(prints);
    }

    static Fingerprint ofStill(Raster picture) {
        var small = picture.fit(WORKING_EDGE);
        var luma = small.luma();
        var sums = new Sums(luma);
        var thumbnail = thumbnail(small, sums);
        if (luma.deviation() < PLAINEST) {
            return new Fingerprint(List.of(), thumbnail);
        }
        var prints = new ArrayList<Print>();
        long dhash = PerceptualHash.dhash(sums);
        for (int part = 0; part < PARTS.size(); part++) {
            prints.add(new Print(part, 0, PerceptualHash.phash(sums, PARTS.get(part)), part == 0 ? dhash : 0));
        }
        return new Fingerprint(prints, thumbnail);
    }

    /** @param frames one for each half second */
    static Fingerprint ofClip(List<Plane> frames) {
        var prints = new ArrayList<Print>();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).deviation() < PLAINEST) {
                continue;
            }
            var sums = new Sums(frames.get(i));
            prints.add(new Print(0, i, PerceptualHash.phash(sums, Region.WHOLE), PerceptualHash.dhash(sums)));
        }
        return new Fingerprint(prints, new byte[0]);
    }

    static Region part(int number) {
        return PARTS.get(number);
    }

    /** The whole, then each scale in the middle, at the four sides and in the four corners. */
    private static List<Region> parts() {
        var parts = new ArrayList<>(List.of(Region.WHOLE));
        for (double scale : SCALES) {
            for (double x : PLACES) {
                for (double y : PLACES) {
                    parts.add(Region.crop(scale, x, y));
                }
            }
        }
        return List.copyOf(parts);
    }

    private static byte[] thumbnail(Raster picture, Sums luma) {
        var bytes = new byte[EDGE * EDGE + 2 * COLOUR_EDGE * COLOUR_EDGE];
        write(luma.resized(Region.WHOLE, EDGE, EDGE), bytes, 0);
        var blueness = new float[picture.pixels()];
        var redness = new float[picture.pixels()];
        float[] brightness = picture.luma().values();
        for (int i = 0; i < brightness.length; i++) {
            blueness[i] = (picture.blue(i) - brightness[i]) / 2 + 0.5f;
            redness[i] = (picture.red(i) - brightness[i]) / 2 + 0.5f;
        }
        write(new Plane(picture.width(), picture.height(), blueness).resized(COLOUR_EDGE, COLOUR_EDGE), bytes, EDGE * EDGE);
        write(new Plane(picture.width(), picture.height(), redness).resized(COLOUR_EDGE, COLOUR_EDGE), bytes, EDGE * EDGE + COLOUR_EDGE * COLOUR_EDGE);
        return bytes;
    }

    private static void write(Plane plane, byte[] bytes, int from) {
        for (int i = 0; i < plane.values().length; i++) {
            bytes[from + i] = (byte) Math.round(Math.clamp(plane.values()[i], 0f, 1f) * 255);
        }
    }
}
