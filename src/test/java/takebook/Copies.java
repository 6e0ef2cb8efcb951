package takebook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** What happens to pictures on their way through other programs: blurred, darkened, saved again, scaled, recoloured, cropped. */
public final class Copies {

    private Copies() {}

    /** Blurred by a Gaussian of {@code sigma} pixels; the border, which the filter leaves sharp, is cut off. */
    public static BufferedImage blurred(BufferedImage image, double sigma) {
        int reach = (int) Math.ceil(sigma * 3);
        var weights = new float[reach * 2 + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += weights[i + reach];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        var across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        var blurred = new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
        int width = image.getWidth() - 2 * reach;
        int height = image.getHeight() - 2 * reach;
        return plain(blurred.getSubimage(reach, reach, width, height), width, height);
    }

    /** Every channel times {@code factor}. */
    public static BufferedImage lit(BufferedImage image, double factor) {
        return mapped(image, value -> (int) Math.round(value * factor), value -> (int) Math.round(value * factor));
    }

    /** Warmer: more red, less blue. */
    public static BufferedImage warmer(BufferedImage image) {
        return mapped(image, value -> (int) Math.round(value * 1.12 + 6), value -> (int) Math.round(value * 0.84));
    }

    public static BufferedImage gray(BufferedImage image) {
        var gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        gray.createGraphics().drawImage(image, 0, 0, null);
        return plain(gray, image.getWidth(), image.getHeight());
    }

    public static BufferedImage scaled(BufferedImage image, double factor) {
        return plain(image, (int) Math.round(image.getWidth() * factor), (int) Math.round(image.getHeight() * factor));
    }

    /** {@code share} of both sides; the rest taken off left and above by {@code x} and {@code y}, each 0 to 1. */
    public static BufferedImage cropped(BufferedImage image, double share, double x, double y) {
        int width = (int) (image.getWidth() * share);
        int height = (int) (image.getHeight() * share);
        var part = image.getSubimage((int) ((image.getWidth() - width) * x), (int) ((image.getHeight() - height) * y), width, height);
        return plain(part, width, height);
    }

    /** As a JPEG of this quality, 1 to 100. */
    public static byte[] jpeg(BufferedImage image, int quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality / 100f);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a PNG, or a JPEG when the name ends so. */
    public static Path save(BufferedImage image, String name) {
        var target = Samples.newFile(name);
        try {
            ImageIO.write(image, name.endsWith(".jpg") ? "jpg" : "png", target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static BufferedImage mapped(BufferedImage image, IntUnaryOperator red, IntUnaryOperator others) {
        var mapped = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var colour = new Color(image.getRGB(x, y));
                mapped.setRGB(x, y, clamp(red.applyAsInt(colour.getRed())) << 16
                        | clamp((red.applyAsInt(colour.getGreen()) + others.applyAsInt(colour.getGreen())) / 2) << 8
                        | clamp(others.applyAsInt(colour.getBlue())));
            }
        }
        return mapped;
    }

    private static BufferedImage plain(BufferedImage image, int width, int height) {
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return copy;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }
}
