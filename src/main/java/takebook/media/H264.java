package takebook.media;

import java.util.List;

/** How clips are written. The encoder makes no B-frames, and a key frame is never far, so stepping back and forth is quick. */
final class H264 {

    /** Of a proxy, on the longer side; 720p lying or standing. */
    static final int PROXY_EDGE = 1280;
    /** What the encoder takes, on the longer side. */
    static final int LARGEST_EDGE = 4096;
    private static final int SMALLEST_EDGE = 16;
    private static final int KEY_FRAME_EVERY = 12;

    /** How much of the picture has to survive, as bits for each pixel of each frame. */
    enum Purpose {
        PROXY(0.10),
        ORIGINAL(0.30);

        private final double bitsPerPixel;

        Purpose(double bitsPerPixel) {
            this.bitsPerPixel = bitsPerPixel;
        }
    }

    record Size(int width, int height) {}

    private H264() {}

    /** As large as allowed, never larger than the source, both sides even as 4:2:0 wants them. */
    static Size fit(int width, int height, int edge) {
        double scale = Math.min(1.0, (double) edge / Math.max(width, height));
        return new Size(even(width * scale), even(height * scale));
    }

    static List<String> encoder(Size size, Rational rate, Purpose purpose) {
        double wanted = (double) size.width() * size.height() * rate.value() * purpose.bitsPerPixel;
        return encoder((int) Math.clamp(wanted, 300_000, 60_000_000));
    }

    static List<String> encoder(int bitsPerSecond) {
        return List.of(
                "-c:v", "libopenh264", "-b:v", Integer.toString(bitsPerSecond), "-g", Integer.toString(KEY_FRAME_EVERY),
                "-c:a", "aac", "-b:a", "160k",
                "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4");
    }

    private static int even(double length) {
        return Math.max(SMALLEST_EDGE, (int) Math.round(length / 2) * 2);
    }
}
