package takebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Pictures that look a little like photographs: light from one side, ridges behind each other, things with shadows, grain. Made by
 * a seed, so that what is true of them can be known: which are copies, where the subject stands, how sharp it is.
 */
public final class Scenes {

    private static final int RIDGES = 4;

    private Scenes() {}

    /** Sky, ridges, and things standing about; another seed is another place. */
    public static BufferedImage landscape(long seed, int width, int height) {
        var random = new Random(seed * 7919 + 17);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        float hue = random.nextFloat();
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(hue, 0.15f + random.nextFloat() * 0.5f, 0.55f + random.nextFloat() * 0.45f),
                width * (random.nextFloat() - 0.5f), height, Color.getHSBColor(hue + 0.1f, random.nextFloat() * 0.4f, 0.35f + random.nextFloat() * 0.6f)));
        pen.fillRect(0, 0, width, height);
        sun(pen, random, width, height);
        double horizon = 0.25 + random.nextDouble() * 0.4;
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            double from = horizon + (1 - horizon) * ridge / RIDGES;
            pen.setColor(Color.getHSBColor(hue + random.nextFloat() * 0.3f, 0.2f + random.nextFloat() * 0.5f,
                    Math.max(0.08f, 0.75f - ridge * 0.15f - random.nextFloat() * 0.15f)));
            pen.fill(ridge(random, width, height, from));
            things(pen, random, width, height, from);
        }
        pen.dispose();
        return grained(image, random, 5);
    }

    /**
     * A thing with a label before a plain backdrop; another seed is another thing.
     *
     * @param x of its middle, as a share of the width; likewise {@code y}
     */
    public static BufferedImage product(long seed, int width, int height, double x, double y) {
        var random = new Random(seed * 104729 + 5);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, new Color(236, 236, 234), 0, height, new Color(222, 221, 219)));
        pen.fillRect(0, 0, width, height);
        double tall = height * (0.3 + random.nextDouble() * 0.3);
        double wide = tall * (0.35 + random.nextDouble() * 1.1);
        double left = width * x - wide / 2;
        double top = height * y - tall / 2;
        double round = wide * random.nextDouble();
        pen.setPaint(new GradientPaint((float) left, 0, Color.getHSBColor(random.nextFloat(), 0.7f, 0.25f),
                (float) (left + wide), 0, Color.getHSBColor(random.nextFloat(), 0.75f, 0.8f)));
        pen.fill(new RoundRectangle2D.Double(left, top, wide, tall, round, round));
        double label = tall * (0.1 + random.nextDouble() * 0.4);
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.15f, 0.6f + random.nextFloat() * 0.4f));
        pen.fill(new RoundRectangle2D.Double(left + wide * 0.12, top + label, wide * 0.76, tall * 0.3, 8, 8));
        pen.setColor(new Color(40, 40, 48));
        for (int line = 0; line < 5; line++) {
            double at = top + label + tall * (0.04 + line * 0.05);
            pen.fill(new RoundRectangle2D.Double(left + wide * 0.2, at, wide * (0.3 + random.nextDouble() * 0.3), Math.max(2, tall * 0.012), 2, 2));
        }
        pen.dispose();
        return grained(image, random, 2);
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static void sun(Graphics2D pen, Random random, int width, int height) {
        float x = random.nextFloat() * width;
        float y = random.nextFloat() * height * 0.5f;
        float radius = Math.max(width, height) * (0.15f + random.nextFloat() * 0.4f);
        pen.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0, 1},
                new Color[] {new Color(255, 244, 214, 150 + random.nextInt(100)), new Color(255, 244, 214, 0)}));
        pen.fillRect(0, 0, width, height);
    }

    /** A line of mid-point displacement, closed at the bottom. */
    private static Path2D ridge(Random random, int width, int height, double from) {
        int steps = 256;
        var line = new double[steps + 1];
        double rough = 0.06 + random.nextDouble() * 0.14;
        line[0] = random.nextGaussian() * rough;
        line[steps] = random.nextGaussian() * rough;
        for (int span = steps; span > 1; span /= 2) {
            for (int at = span / 2; at < steps; at += span) {
                line[at] = (line[at - span / 2] + line[at + span / 2]) / 2 + random.nextGaussian() * rough * span / steps;
            }
        }
        var path = new Path2D.Double();
        path.moveTo(0, height);
        for (int i = 0; i <= steps; i++) {
            path.lineTo((double) width * i / steps, height * (from + line[i]));
        }
        path.lineTo(width, height);
        path.closePath();
        return path;
    }

    private static void things(Graphics2D pen, Random random, int width, int height, double from) {
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            double size = height * (0.03 + random.nextDouble() * 0.2);
            double x = random.nextDouble() * width;
            double y = height * (from + random.nextDouble() * (1 - from));
            pen.setColor(new Color(0, 0, 0, 70));
            pen.fill(new Ellipse2D.Double(x - size * 0.7, y + size * 0.35, size * 1.6, size * 0.25));
            pen.setPaint(new GradientPaint((float) (x - size / 2), (float) y,
                    Color.getHSBColor(random.nextFloat(), random.nextFloat() * 0.8f, 0.3f + random.nextFloat() * 0.7f),
                    (float) (x + size / 2), (float) y, Color.getHSBColor(random.nextFloat(), random.nextFloat() * 0.8f, random.nextFloat() * 0.5f)));
            switch (random.nextInt(3)) {
                case 0 -> pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
                case 1 -> pen.fill(new RoundRectangle2D.Double(x - size / 3, y - size, size / 1.5, size * 1.5, size / 9, size / 9));
                default -> {
                    pen.setStroke(new BasicStroke((float) Math.max(1.5, size / 14)));
                    for (int branch = 0; branch < 9; branch++) {
                        double turn = Math.PI * (0.1 + 0.8 * random.nextDouble());
                        pen.draw(new Path2D.Double(new java.awt.geom.Line2D.Double(x, y + size / 2,
                                x + Math.cos(turn) * size, y + size / 2 - Math.sin(turn) * size * 1.5)));
                    }
                }
            }
        }
    }

    private static BufferedImage grained(BufferedImage image, Random random, int strength) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = (int) Math.round(random.nextGaussian() * strength);
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, clamp((rgb >> 16 & 255) + grain) << 16 | clamp((rgb >> 8 & 255) + grain) << 8 | clamp((rgb & 255) + grain));
            }
        }
        return image;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
