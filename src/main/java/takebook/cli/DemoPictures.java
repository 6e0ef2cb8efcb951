package takebook.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** The sample project's reference pictures, drawn when they are needed: no picture lies in the repository. */
final class DemoPictures {

    private static final Color JACKET = new Color(0xB8322A);
    private static final Color NIGHT = new Color(0x14213A);

    private DemoPictures() {}

    static byte[] pierAtDawn() {
        return picture(1920, 1080, canvas -> {
            sky(canvas, 1920, 640, new Color(0xF6C28B), new Color(0x6F8FB3));
            sun(canvas, 1380, 560, 300, new Color(0xFFF1C9));
            sea(canvas, 1920, 640, 1080, new Color(0x4E7391), new Color(0x1E3448), 7);
            pier(canvas);
        });
    }

    static byte[] pierAtNight() {
        return picture(1920, 1080, canvas -> {
            sky(canvas, 1920, 640, new Color(0x2A3C66), NIGHT);
            sun(canvas, 520, 210, 120, new Color(0xE9EEF7));
            stars(canvas, 1920, 520);
            sea(canvas, 1920, 640, 1080, new Color(0x22375A), new Color(0x0B1424), 11);
            pier(canvas);
        });
    }

    static byte[] maraFrontal() {
        return picture(1200, 1500, canvas -> figure(canvas, 1200, 1500, 0, true));
    }

    static byte[] maraProfile() {
        return picture(1200, 1500, canvas -> figure(canvas, 1200, 1500, 70, true));
    }

    static byte[] maraBack() {
        return picture(1200, 1500, canvas -> figure(canvas, 1200, 1500, 0, false));
    }

    static byte[] lantern() {
        return picture(1400, 1400, canvas -> {
            backdrop(canvas, 1400, 1400, new Color(0xE9E4DA), new Color(0xC9C1B2));
            canvas.setPaint(new Color(0x2B2A28));
            canvas.setStroke(new BasicStroke(22));
            canvas.draw(new Ellipse2D.Double(500, 180, 400, 360));
            canvas.fill(new RoundRectangle2D.Double(440, 420, 520, 90, 40, 40));
            canvas.fill(new RoundRectangle2D.Double(420, 1060, 560, 110, 40, 40));
            canvas.setPaint(new RadialGradientPaint(700, 800, 330,
                    new float[] {0, 1}, new Color[] {new Color(0xFFE9A8), new Color(0xD98A2B)}));
            canvas.fill(new RoundRectangle2D.Double(470, 510, 460, 550, 60, 60));
            canvas.setPaint(new Color(0x2B2A28));
            for (int bar = 0; bar < 4; bar++) {
                canvas.fill(new Rectangle2D.Double(470 + bar * 146, 500, 22, 570));
            }
        });
    }

    private static byte[] picture(int width, int height, Consumer<Graphics2D> draw) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.accept(canvas);
        canvas.dispose();

        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void sky(Graphics2D canvas, int width, int horizon, Color low, Color high) {
        canvas.setPaint(new GradientPaint(0, 0, high, 0, horizon, low));
        canvas.fillRect(0, 0, width, horizon);
    }

    private static void sun(Graphics2D canvas, int x, int y, int radius, Color light) {
        canvas.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0f, 0.28f, 0.34f, 1f}, new Color[] {
            light, light, new Color(light.getRed(), light.getGreen(), light.getBlue(), 90),
            new Color(light.getRed(), light.getGreen(), light.getBlue(), 0)
        }));
        canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
    }

    private static void stars(Graphics2D canvas, int width, int height) {
        var random = new Random(3);
        for (int star = 0; star < 160; star++) {
            canvas.setColor(new Color(255, 255, 255, 60 + random.nextInt(160)));
            int size = 1 + random.nextInt(3);
            canvas.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
    }

    private static void sea(Graphics2D canvas, int width, int top, int bottom, Color far, Color near, long seed) {
        canvas.setPaint(new GradientPaint(0, top, far, 0, bottom, near));
        canvas.fillRect(0, top, width, bottom - top);
        var random = new Random(seed);
        for (int y = top + 6; y < bottom; y += 7 + (y - top) / 18) {
            for (int ripple = 0; ripple < 26; ripple++) {
                int length = 20 + random.nextInt(40 + (y - top) / 3);
                canvas.setColor(new Color(255, 255, 255, 14 + random.nextInt(34)));
                canvas.fillRoundRect(random.nextInt(width), y + random.nextInt(5), length, 2 + (y - top) / 160, 4, 4);
            }
        }
    }

    private static void pier(Graphics2D canvas) {
        canvas.setPaint(new GradientPaint(0, 660, new Color(0x5A4636), 0, 1080, new Color(0x2B211A)));
        var deck = new Path2D.Double();
        deck.moveTo(930, 650);
        deck.lineTo(1010, 650);
        deck.lineTo(1420, 1080);
        deck.lineTo(420, 1080);
        deck.closePath();
        canvas.fill(deck);

        canvas.setColor(new Color(0, 0, 0, 70));
        canvas.setStroke(new BasicStroke(3));
        for (int plank = 0; plank < 18; plank++) {
            double depth = Math.pow(plank / 18.0, 1.8);
            double y = 650 + 430 * depth;
            canvas.drawLine((int) (930 - 510 * depth), (int) y, (int) (1010 + 410 * depth), (int) y);
        }
        canvas.setColor(new Color(0x241B15));
        for (int post = 0; post < 6; post++) {
            double depth = Math.pow((post + 1) / 6.0, 1.7);
            int height = (int) (30 + 240 * depth);
            int base = (int) (650 + 430 * depth);
            int breadth = (int) (5 + 26 * depth);
            canvas.fillRect((int) (930 - 510 * depth) - breadth, base - height, breadth, height);
            canvas.fillRect((int) (1010 + 410 * depth), base - height, breadth, height);
        }
    }

    private static void backdrop(Graphics2D canvas, int width, int height, Color centre, Color edge) {
        canvas.setPaint(new RadialGradientPaint(width / 2f, height * 0.45f, Math.max(width, height) * 0.7f,
                new float[] {0, 1}, new Color[] {centre, edge}));
        canvas.fillRect(0, 0, width, height);
    }

    /** A stylised person in the red jacket: turned by {@code degrees}, and with a face when seen from the front. */
    private static void figure(Graphics2D canvas, int width, int height, int degrees, boolean face) {
        backdrop(canvas, width, height, new Color(0xDADDE2), new Color(0xA9B0BA));
        double turn = Math.cos(Math.toRadians(degrees));
        double centre = width / 2.0;
        double shoulders = 330 * (0.45 + 0.55 * turn);

        var body = new Path2D.Double();
        body.moveTo(centre - shoulders, height);
        body.curveTo(centre - shoulders, 900, centre - shoulders * 0.8, 790, centre, 760);
        body.curveTo(centre + shoulders * 0.8, 790, centre + shoulders, 900, centre + shoulders, height);
        body.closePath();
        canvas.setPaint(new GradientPaint(0, 760, JACKET, 0, height, JACKET.darker()));
        canvas.fill(body);
        canvas.setColor(new Color(0x3A1512));
        canvas.setStroke(new BasicStroke(9));
        if (face) {
            canvas.drawLine((int) (centre + degrees * 2), 800, (int) (centre + degrees * 2), height);
        }

        canvas.setColor(new Color(0xC9936F));
        canvas.fill(new RoundRectangle2D.Double(centre - 75, 620, 150, 190, 70, 70));
        var head = new Ellipse2D.Double(centre - 190 * (0.8 + 0.2 * turn), 250, 380 * (0.8 + 0.2 * turn), 470);
        canvas.setColor(face ? new Color(0xDDA780) : new Color(0x2A1C17));
        canvas.fill(head);
        var hair = new Area(new Ellipse2D.Double(centre - 225, 200, 450, 430));
        hair.subtract(new Area(new Rectangle2D.Double(face ? centre - 150 + degrees * 3 : 0, 380, face ? 300 : 0, 400)));
        canvas.setColor(new Color(0x2A1C17));
        canvas.fill(hair);
        if (face) {
            canvas.setColor(new Color(0x20242B));
            int look = degrees * 2;
            canvas.fillOval((int) centre - 95 + look, 450, 34, 24);
            if (degrees == 0) {
                canvas.fillOval((int) centre + 61, 450, 34, 24);
            }
            canvas.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.setColor(new Color(0x9C4A3E));
            canvas.drawArc((int) centre - 60 + look, 560, 120 - degrees / 2, 50, 200, 140);
        }
    }
}
