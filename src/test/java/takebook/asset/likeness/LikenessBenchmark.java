package takebook.asset.likeness;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import takebook.Copies;
import takebook.Scenes;
import takebook.media.measure.Measurement;
import takebook.media.measure.PerceptualHash;
import takebook.media.measure.Print;
import takebook.media.measure.Sample;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Raster;

/**
 * Precision and recall of near-duplicates over 500 generated pictures: 300 scenes and products, and of forty of them five copies each,
 * saved again at quality 55, scaled, recoloured, relit, and cropped to 78 to 98 percent anywhere. The same hashes, pieces, limits and second
 * look as in the library, compared with each other in memory. Run by hand; docs/benchmarks.md has what it printed.
 */
class LikenessBenchmark {

    private static final int SCENES = 300;
    private static final int COPIED = 40;
    private static final int WIDTH = 768;
    private static final int HEIGHT = 512;
    private static final long SEED = Long.getLong("seed", 20_261_121);
    private static final int PIECE = 16;

    private record Picture(int scene, String how, Measurement measured) {}

    @Test
    void five_hundred_pictures() {
        long start = System.nanoTime();
        var pictures = pictures();
        double seconds = (System.nanoTime() - start) / 1e9;
        int right = 0;
        int wrong = 0;
        int wanted = 0;
        Map<String, int[]> byKind = new TreeMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = i + 1; j < pictures.size(); j++) {
                var one = pictures.get(i);
                var other = pictures.get(j);
                boolean same = one.scene() == other.scene();
                boolean found = isAlike(one, other);
                wanted += same ? 1 : 0;
                right += same && found ? 1 : 0;
                wrong += !same && found ? 1 : 0;
                if (same && one.how().equals("original")) {
                    int[] counts = byKind.computeIfAbsent(other.how(), _ -> new int[2]);
                    counts[0] += found ? 1 : 0;
                    counts[1]++;
                }
            }
        }
        System.out.printf("%d pictures, drawn and measured in %.1f s%n", pictures.size(), seconds);
        System.out.printf("pairs: precision %.3f (%d wrong), recall %.3f (%d of %d)%n", (double) right / (right + wrong), wrong,
                (double) right / wanted, right, wanted);
        byKind.forEach((how, counts) -> System.out.printf("original and its copy, %s: %d of %d%n", how, counts[0], counts[1]));
    }

    private static boolean isAlike(Picture one, Picture other) {
        return alike(one, other) || alike(other, one);
    }

    /** Whether the one looks like the whole of the other, or like a part of it. */
    private static boolean alike(Picture part, Picture whole) {
        if (part.measured().fingerprint().prints().isEmpty()) {
            return false;
        }
        long asked = part.measured().fingerprint().prints().getFirst().phash();
        Print closest = null;
        for (Print print : whole.measured().fingerprint().prints()) {
            if (isClose(print.phash(), asked)
                    && (closest == null || PerceptualHash.distance(print.phash(), asked) < PerceptualHash.distance(closest.phash(), asked))) {
                closest = print;
            }
        }
        return closest != null && Scoring.still(part.measured().fingerprint().thumbnail(), whole.measured().fingerprint().thumbnail(),
                new Candidate(0, closest.part(), false)) > 0;
    }

    private static boolean isClose(long one, long other) {
        long different = one ^ other;
        boolean onePieceAgrees = false;
        for (int piece = 0; piece < Long.SIZE / PIECE; piece++) {
            onePieceAgrees |= Long.bitCount(different >>> piece * PIECE & 0xffff) <= 1;
        }
        return onePieceAgrees && Long.bitCount(different) <= PrintTable.MOST_BITS;
    }

    private static List<Picture> pictures() {
        var random = new Random(SEED);
        var pictures = new ArrayList<Picture>();
        for (int scene = 0; scene < SCENES; scene++) {
            var image = scene % 6 == 5
                    ? Scenes.product(SEED + scene, WIDTH, HEIGHT, 0.5, 0.5)
                    : Scenes.landscape(SEED + scene, WIDTH, HEIGHT);
            pictures.add(picture(scene, "original", image));
            if (scene < COPIED) {
                pictures.add(picture(scene, "saved again", Copies.read(Copies.jpeg(image, 55))));
                pictures.add(picture(scene, "scaled", Copies.scaled(image, 0.3 + random.nextDouble())));
                pictures.add(picture(scene, "recoloured", scene % 2 == 0 ? Copies.warmer(image) : Copies.gray(image)));
                pictures.add(picture(scene, "relit", Copies.lit(image, 0.7 + 0.5 * random.nextDouble())));
                pictures.add(picture(scene, "cropped",
                        Copies.cropped(image, 0.78 + 0.2 * random.nextDouble(), random.nextDouble(), random.nextDouble())));
            }
        }
        return pictures;
    }

    private static Picture picture(int scene, String how, BufferedImage image) {
        var rgb = new float[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < rgb.length / 3; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            rgb[i * 3] = (colour >> 16 & 255) / 255f;
            rgb[i * 3 + 1] = (colour >> 8 & 255) / 255f;
            rgb[i * 3 + 2] = (colour & 255) / 255f;
        }
        var raster = new Raster(image.getWidth(), image.getHeight(), rgb);
        Plane original = raster.luma();
        return new Picture(scene, how, Measurement.of(new Sample.Still(raster, original)));
    }
}
