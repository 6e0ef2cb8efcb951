package takebook.media.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import takebook.media.measure.pixel.Raster;

/**
 * Everything measured of one file.
 *
 * @param figures a figure that cannot be told of this picture, such as the sharpness of a plain wall, is left out
 * @param palette of a clip, that of its middle frame
 */
public record Measurement(Map<Measure, Double> figures, List<Swatch> palette, Fingerprint fingerprint) {

    private static final int SUBJECT_EDGE = 256;

    public Measurement {
        figures = Map.copyOf(figures);
        palette = List.copyOf(palette);
    }

    public static Measurement of(Sample sample) {
        return switch (sample) {
            case Sample.Still(var picture, var original) -> {
                var figures = figures(picture);
                figures.put(Measure.COMPRESSION, Compression.of(original));
                yield new Measurement(figures, Palette.of(picture), Fingerprint.ofStill(picture));
            }
            case Sample.Clip(var frames, var halfSeconds) -> new Measurement(
                    medians(frames.stream().map(Measurement::figures).toList()),
                    Palette.of(frames.get(frames.size() / 2)),
                    Fingerprint.ofClip(halfSeconds));
        };
    }

    private static Map<Measure, Double> figures(Raster picture) {
        var figures = new EnumMap<Measure, Double>(Measure.class);
        var luma = picture.luma();
        Sharpness.of(luma).ifPresent(value -> figures.put(Measure.SHARPNESS, value));
        figures.put(Measure.DETAIL, Detail.of(luma));

        var small = picture.fit(SUBJECT_EDGE);
        var background = Background.of(small);
        var exposure = Exposure.of(small, background);
        figures.put(Measure.BRIGHTNESS, exposure.mean());
        figures.put(Measure.SHADOWS, exposure.shadows());
        figures.put(Measure.HIGHLIGHTS, exposure.highlights());
        figures.put(Measure.CONTRAST, exposure.contrast());
        figures.put(Measure.BACKGROUND, background.plain());
        Centring.of(small, background).ifPresent(value -> figures.put(Measure.OFF_CENTRE, value));
        return figures;
    }

    private static Map<Measure, Double> medians(List<Map<Measure, Double>> frames) {
        var medians = new EnumMap<Measure, Double>(Measure.class);
        for (Measure measure : Measure.values()) {
            double[] values = frames.stream().filter(frame -> frame.containsKey(measure)).mapToDouble(frame -> frame.get(measure)).toArray();
            if (values.length > 0) {
                Arrays.sort(values);
                medians.put(measure, values[values.length / 2]);
            }
        }
        return medians;
    }
}
