package takebook.media.motion;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import takebook.media.motion.Shot.Pose;

/**
 * Films a {@link Shot}: a far wall and, in front of it, three layers of things with gaps between them, each with its own
 * texture, as a lens would see them; then the noise of a sensor. Every pixel is a ray, so near and far move as they should.
 */
final class VirtualCamera {

    static final int RATE = 24;

    /** @param filled share of it that is there; the rest is a gap */
    private record Layer(double distance, double filled, Texture texture, Texture gaps) {

        boolean isThere(double x, double y) {
            return filled >= 1 || gaps.at(x / distance / 5, y / distance / 5) > 128 + 90 * (0.5 - filled);
        }
    }

    private static final double NOISE = 3;
    private static final int WAVES = 6;

    private final Shot shot;
    private final int width;
    private final int height;
    private final List<Layer> layers;
    private final double[][] waves;

    VirtualCamera(Shot shot, int width, int height) {
        this.shot = shot;
        this.width = width;
        this.height = height;
        this.layers = List.of(
                layer(2.6, 0.13, 1, 150),
                layer(Shot.PIVOT, 0.28, 2, 110),
                layer(8, 0.3, 3, 140),
                layer(Shot.FAR, 1, 4, 125));
        this.waves = waves(new Random(shot.seed() * 7 + 5));
    }

    private Layer layer(double distance, double filled, int number, float middle) {
        long seed = shot.seed() * 10 + number;
        return new Layer(distance, filled, new Texture(seed, middle), new Texture(seed + 5_000, 128));
    }

    int frames() {
        return (int) Math.round(shot.seconds() * RATE);
    }

    byte[] frame(int number) {
        double time = (double) number / RATE;
        var pose = trembled(shot.at(time), time);
        var random = new Random(shot.seed() * 100_003 + number);
        var out = new byte[width * height];
        IntStream.range(0, height).forEach(y -> {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = level(seen(pose, (x + 0.5 - width / 2.0) / width, (y + 0.5 - height / 2.0) / width));
            }
        });
        for (int i = 0; i < out.length; i++) {
            out[i] = level((out[i] & 0xff) + random.nextGaussian() * NOISE);
        }
        return out;
    }

    private double seen(Pose pose, double px, double py) {
        double cosRoll = Math.cos(pose.roll());
        double sinRoll = Math.sin(pose.roll());
        double rx = (cosRoll * px - sinRoll * py) / pose.lens();
        double ry = (sinRoll * px + cosRoll * py) / pose.lens();
        double dy = Math.cos(pose.pitch()) * ry + Math.sin(pose.pitch());
        double forward = Math.cos(pose.pitch()) - Math.sin(pose.pitch()) * ry;
        double dx = Math.cos(pose.yaw()) * rx + Math.sin(pose.yaw()) * forward;
        double dz = Math.cos(pose.yaw()) * forward - Math.sin(pose.yaw()) * rx;

        for (Layer layer : layers) {
            double x;
            double y;
            if (shot.turnsOnly()) {
                boolean upwards = shot.move() == Move.TILT;
                x = layer.distance() * (upwards ? dx / Math.hypot(dy, dz) : Math.atan2(dx, dz));
                y = layer.distance() * (upwards ? Math.atan2(dy, dz) : dy / Math.hypot(dx, dz));
            } else {
                double t = (layer.distance() - pose.z()) / dz;
                if (t <= 0.2) {
                    continue;
                }
                x = pose.x() + t * dx;
                y = pose.y() + t * dy;
            }
            if (layer.isThere(x, y)) {
                return layer.texture().at(x / layer.distance() / 1.4, y / layer.distance() / 1.4);
            }
        }
        return 0;
    }

    private static double[][] waves(Random random) {
        var waves = new double[WAVES][];
        for (int i = 0; i < WAVES; i++) {
            waves[i] = new double[] {2.5 + random.nextDouble() * 5, random.nextDouble() * 7, random.nextDouble() * 7, random.nextDouble() * 7};
        }
        return waves;
    }

    private Pose trembled(Pose pose, double time) {
        double x = 0;
        double y = 0;
        double turn = 0;
        double strength = Math.sqrt(1.0 / WAVES);
        for (double[] wave : waves) {
            double phase = wave[0] * 2 * Math.PI * time;
            x += Math.sin(phase + wave[1]) * strength;
            y += Math.sin(phase + wave[2]) * strength;
            turn += Math.sin(phase + wave[3]) * strength;
        }
        double size = shot.trembling() / pose.lens();
        return pose.turned(x * size, y * size, turn * shot.trembling() * 0.4);
    }

    private static byte level(double grey) {
        return (byte) Math.clamp(Math.round(grey), 0, 255);
    }
}
