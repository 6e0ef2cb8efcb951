package takebook.motion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.CameraPath;
import takebook.media.motion.Direction;
import takebook.media.motion.Move;
import takebook.media.motion.Reading;
import takebook.media.motion.Shake;

/**
 * A movement in a box of 48 x 32: where the camera went, with a point where it started and a tip where it ended.
 *
 * @param lines paths of an SVG, to be stroked
 * @param tips paths of an SVG, to be filled
 * @param shake for the stroke: a shaky move is drawn broken
 * @param words what it shows, for those who do not see it
 */
public record Glyph(List<String> lines, List<String> tips, Shake shake, String words) {

    private static final double WIDTH = 48;
    private static final double HEIGHT = 32;
    private static final double MARGIN = 6;
    private static final double TIP = 4;
    private static final int POINTS = 24;

    private record Point(double x, double y) {}

    public static Glyph of(CameraPath path, Reading reading, String words) {
        var lines = new ArrayList<String>();
        var tips = new ArrayList<String>();
        switch (reading.move()) {
            case STATIC -> tips.add(disc(WIDTH / 2, HEIGHT / 2, 3));
            case UNREADABLE -> lines.add("M18 10L30 22M30 10L18 22");
            case ZOOM, DOLLY -> corners(reading, lines, tips);
            case ROLL -> arc(reading.direction(), 15, 10, 11, lines, tips);
            case ORBIT -> {
                tips.add(disc(WIDTH / 2, HEIGHT / 2 - 4, 2.2));
                arc(reading.direction() == Direction.LEFT ? Direction.CLOCKWISE : Direction.COUNTER_CLOCKWISE, 20, 17, 8, lines, tips);
            }
            case PAN, TILT, WHIP_PAN, TRACKING, CRANE, COMPOUND -> route(path, lines, tips);
        }
        return new Glyph(lines, tips, reading.shake(), words);
    }

    /** The way itself, as large as the box allows. */
    private static void route(CameraPath path, List<String> lines, List<String> tips) {
        var points = points(path);
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        double scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(1e-6, right - left), (HEIGHT - 2 * MARGIN) / Math.max(1e-6, bottom - top));
        double offX = WIDTH / 2 - scale * (left + right) / 2;
        double offY = HEIGHT / 2 - scale * (top + bottom) / 2;
        var drawn = points.stream().map(point -> new Point(offX + scale * point.x(), offY + scale * point.y())).toList();
        lines.add(polyline(drawn));
        var end = drawn.getLast();
        var before = drawn.get(Math.max(0, drawn.size() - 4));
        tips.add(tip(end, Math.atan2(end.y() - before.y(), end.x() - before.x())));
        tips.add(disc(drawn.getFirst().x(), drawn.getFirst().y(), 2));
    }

    private static List<Point> points(CameraPath path) {
        var points = new ArrayList<Point>();
        double x = 0;
        double y = 0;
        int every = Math.max(1, path.steps().size() / POINTS);
        points.add(new Point(0, 0));
        for (int i = 0; i < path.steps().size(); i++) {
            x += path.steps().get(i).pan() / path.rate();
            y -= path.steps().get(i).tilt() / path.rate();
            if (i % every == every - 1 || i == path.steps().size() - 1) {
                points.add(new Point(x, y));
            }
        }
        return points;
    }

    /** Four lines to the middle or away from it; a dolly shows the nearer frame too. */
    private static void corners(Reading reading, List<String> lines, List<String> tips) {
        boolean in = reading.direction() != Direction.OUT;
        for (int corner = 0; corner < 4; corner++) {
            double signX = corner % 2 == 0 ? -1 : 1;
            double signY = corner < 2 ? -1 : 1;
            var outer = new Point(WIDTH / 2 + signX * 18, HEIGHT / 2 + signY * 11);
            var inner = new Point(WIDTH / 2 + signX * 8, HEIGHT / 2 + signY * 5);
            lines.add(polyline(List.of(outer, inner)));
            var end = in ? inner : outer;
            var start = in ? outer : inner;
            tips.add(tip(end, Math.atan2(end.y() - start.y(), end.x() - start.x())));
        }
        if (reading.move() == Move.DOLLY) {
            lines.add("M20 13H28V19H20Z");
        }
    }

    private static void arc(@Nullable Direction direction, double radiusX, double middleY, double radiusY, List<String> lines, List<String> tips) {
        double sign = direction == Direction.COUNTER_CLOCKWISE ? -1 : 1;
        var points = new ArrayList<Point>();
        double middle = radiusX > 16 ? Math.PI / 2 : -Math.PI / 2;
        for (int i = 0; i <= POINTS; i++) {
            double angle = middle + sign * 1.25 * (2.0 * i / POINTS - 1);
            points.add(new Point(WIDTH / 2 + radiusX * Math.cos(angle), (radiusX > 16 ? middleY : HEIGHT / 2 + 4) + radiusY * Math.sin(angle)));
        }
        lines.add(polyline(points));
        var end = points.getLast();
        var before = points.get(points.size() - 3);
        tips.add(tip(end, Math.atan2(end.y() - before.y(), end.x() - before.x())));
        tips.add(disc(points.getFirst().x(), points.getFirst().y(), 2));
    }

    private static String polyline(List<Point> points) {
        var path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "L").append(at(point.x(), point.y()));
        }
        return path.toString();
    }

    private static String tip(Point end, double angle) {
        return "M%sL%sL%sZ".formatted(at(end.x() + 1.5 * Math.cos(angle), end.y() + 1.5 * Math.sin(angle)),
                at(end.x() - TIP * Math.cos(angle - 0.55), end.y() - TIP * Math.sin(angle - 0.55)),
                at(end.x() - TIP * Math.cos(angle + 0.55), end.y() - TIP * Math.sin(angle + 0.55)));
    }

    private static String disc(double x, double y, double radius) {
        return String.format(Locale.ROOT, "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0Z",
                x - radius, y, radius, radius, 2 * radius, radius, radius, -2 * radius);
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
