package takebook.provider.sandbox;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import takebook.Samples;
import takebook.provider.sandbox.Cards.Area;

/** A decoded picture that can be compared. Distances are mean differences of a colour channel, 0 to 255. */
record Picture(BufferedImage image) {

    static Picture read(Path file) throws IOException {
        return new Picture(ImageIO.read(file.toFile()));
    }

    /** A PNG of one colour, or one drawn by a function of x and y that gives an RGB value. */
    static Path painted(int width, int height, IntBinaryOperator colour) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        var file = Samples.newFile("painted.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    Area all() {
        return new Area(0, 0, image.getWidth(), image.getHeight());
    }

    /** Of two pictures of the same size. */
    double distance(Picture other, Area area) {
        long sum = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                var one = new Color(image.getRGB(x, y));
                var two = new Color(other.image.getRGB(x, y));
                sum += Math.abs(one.getRed() - two.getRed()) + Math.abs(one.getGreen() - two.getGreen())
                        + Math.abs(one.getBlue() - two.getBlue());
            }
        }
        return sum / 3.0 / area.width() / area.height();
    }

    double brightness(Area area) {
        long sum = 0;
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                var colour = new Color(image.getRGB(x, y));
                sum += colour.getRed() + colour.getGreen() + colour.getBlue();
            }
        }
        return sum / 3.0 / area.width() / area.height();
    }

    /** How much of the picture is of nearly this colour, 0 to 1. */
    double shareOf(int rgb) {
        var wanted = new Color(rgb);
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var colour = new Color(image.getRGB(x, y));
                if (Math.abs(colour.getRed() - wanted.getRed()) < 30 && Math.abs(colour.getGreen() - wanted.getGreen()) < 30
                        && Math.abs(colour.getBlue() - wanted.getBlue()) < 30) {
                    found++;
                }
            }
        }
        return (double) found / image.getWidth() / image.getHeight();
    }

    Picture scaled(int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return new Picture(scaled);
    }
}
