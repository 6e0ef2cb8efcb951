package takebook.media.motion;

import java.util.List;
import java.util.Random;
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

        double seen(double x, double y) {
            return texture.at(x / distance / 1.4, y / distance / 1.4);
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
        double[] turns = {Math.cos(pose.roll()), Math.sin(pose.roll()), Math.cos(pose.pitch()), Math.sin(pose.pitch()),
            Math.cos(pose.yaw()), Math.sin(pose.yaw())};
        var out = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double grey = seen(pose, turns, (x + 0.5 - width / 2.0) / width, (y + 0.5 - height / 2.0) / width);
                out[y * width + x] = level(grey + (random.nextInt(256) + random.nextInt(256) - 255) / 104.0 * NOISE);
            }
        }
        return out;
    }

    /** @param turns cosine and sine of roll, pitch and yaw */
    private double seen(Pose pose, double[] turns, double px, double py) {
        double rx = (turns[0] * px - turns[1] * py) / pose.lens();
        double ry = (turns[1] * px + turns[0] * py) / pose.lens();
        double dy = turns[2] * ry + turns[3];
        double forward = turns[2] - turns[3] * ry;
        double dx = turns[4] * rx + turns[5] * forward;
        double dz = turns[4] * forward - turns[5] * rx;
        return shot.turnsOnly() ? around(dx, dy, dz) : ahead(pose, dx, dy, dz);
    }

    /** Walls that stand round the camera, so that there is something wherever it turns. */
    private double around(double dx, double dy, double dz) {
        boolean upwards = shot.move() == Move.TILT;
        double x = upwards ? dx / Math.sqrt(dy * dy + dz * dz) : Math.atan2(dx, dz);
        double y = upwards ? Math.atan2(dy, dz) : dy / Math.sqrt(dx * dx + dz * dz);
        for (Layer layer : layers) {
            if (layer.isThere(x * layer.distance(), y * layer.distance())) {
                return layer.seen(x * layer.distance(), y * layer.distance());
            }
        }
        return 0;
    }

    /** Walls that stand across, so that the camera can pass them. */
    private double ahead(Pose pose, double dx, double dy, double dz) {
        for (Layer layer : layers) {
            double t = (layer.distance() - pose.z()) / dz;
            double x = pose.x() + t * dx;
            double y = pose.y() + t * dy;
            if (t > 0.2 && layer.isThere(x, y)) {
                return layer.seen(x, y);
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
