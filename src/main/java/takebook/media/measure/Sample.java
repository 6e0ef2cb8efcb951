package takebook.media.measure;

import java.util.List;
import takebook.media.measure.pixel.Plane;
import takebook.media.measure.pixel.Raster;

/** What was decoded of a file in order to measure it. */
public sealed interface Sample {

    /** How many half seconds of a clip are looked at: half a minute from its start. */
    int MOST_HALF_SECONDS = 60;

    /**
     * @param picture upright, at most 1,024 pixels on the longer side
     * @param original the middle of it, gray, pixel for pixel as in the file, at most 1,024 by 1,024
     */
    record Still(Raster picture, Plane original) implements Sample {}

    /**
     * @param frames three of them, at a sixth, the middle and five sixths of the time; fewer of a shorter clip
     * @param halfSeconds one small gray picture for each half second, at most {@link #MOST_HALF_SECONDS}
     */
    record Clip(List<Raster> frames, List<Plane> halfSeconds) implements Sample {

        public Clip {
            frames = List.copyOf(frames);
            halfSeconds = List.copyOf(halfSeconds);
        }
    }
}
