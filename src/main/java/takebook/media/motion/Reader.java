package takebook.media.motion;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import takebook.media.motion.CameraPath.Step;

/** Reads a path by thresholds. Nothing but its arguments counts. */
public final class Reader {

    /** One way of moving over the whole clip; strength and net in frame widths a second, so that they can be compared. */
    private record Component(Move move, Direction towards, Direction away, double strength, double net, double rate, Thresholds.Bounds bounds) {}

    /** How far growth and turn carry the typical place of a frame, in frame widths from its middle. */
    private static final double TYPICAL_PLACE = 0.3;
    private static final double SURE_AGREEMENT = 0.7;
    private static final double MOST_SURE = 0.97;
    private static final double MOST_SURE_AMONG_ALIKE = 0.8;
    /** What of a trembling is slow enough to pass for intention, in its own size a second. */
    private static final double TREMBLING_MOVES = 3;

    private final CameraPath path;
    private final Thresholds thresholds;

    private Reader(CameraPath path, Thresholds thresholds) {
        this.path = path;
        this.thresholds = thresholds;
    }

    public static Reading read(CameraPath path, Thresholds thresholds) {
        return new Reader(path, thresholds).reading();
    }

    private Reading reading() {
        var shake = thresholds.shake().of(path.shake());
        double still = stillShare();
        if (path.unread() > thresholds.mostUnread() * path.steps().size() || path.agreed() < thresholds.leastAgreed()) {
            return new Reading(Move.UNREADABLE, null, null, 0, shake, still, 0, List.of());
        }
        var components = List.of(
                component(Move.PAN, Direction.RIGHT, Direction.LEFT, Step::pan, 1, thresholds.still().shift(), thresholds.speeds().shift()),
                component(Move.TILT, Direction.UP, Direction.DOWN, Step::tilt, 1, thresholds.still().shift(), thresholds.speeds().shift()),
                component(Move.ZOOM, Direction.IN, Direction.OUT, Step::zoom, TYPICAL_PLACE, thresholds.still().zoom(), thresholds.speeds().zoom()),
                component(Move.ROLL, Direction.CLOCKWISE, Direction.COUNTER_CLOCKWISE, Step::roll, TYPICAL_PLACE * Math.PI / 180,
                        thresholds.still().roll(), thresholds.speeds().roll()));
        var ordered = components.stream().sorted((one, other) -> Double.compare(other.strength(), one.strength())).toList();
        var first = ordered.getFirst();
        var second = ordered.get(1);
        if (first.rate() == 0) {
            return new Reading(Move.STATIC, null, null, 0, shake, still, agreement() * staticConfidence(), List.of());
        }
        boolean mixed = second.rate() > 0 && second.strength() > thresholds.compoundFrom() * first.strength();
        double ahead = 1 - second.strength() / first.strength();
        if (mixed) {
            return new Reading(Move.COMPOUND, null, null, first.rate(), shake, still, agreement() * (1 - ahead), List.of());
        }
        return travelled(first, shake, still, agreement() * Math.min(1, 0.4 + ahead));
    }

    private double agreement() {
        return Math.min(1, path.agreed() / SURE_AGREEMENT);
    }

    /** The nearer the whole way of the clip is to the border of movement, the less sure. */
    private double staticConfidence() {
        double rate = path.steps().stream().mapToDouble(step -> Math.hypot(step.pan(), step.tilt())).average().orElse(0);
        double tolerated = thresholds.still().shift() + TREMBLING_MOVES * path.shake();
        return Math.clamp(1.2 - rate / tolerated / 2, 0.3, 1);
    }

    private double stillShare() {
        var border = thresholds.still();
        double tolerated = border.shift() + TREMBLING_MOVES * path.shake();
        long still = path.steps().stream()
                .filter(step -> Math.hypot(step.pan(), step.tilt()) < tolerated
                        && Math.abs(step.zoom()) < border.zoom() && Math.abs(step.roll()) < border.roll())
                .count();
        return (double) still / path.steps().size();
    }

    private Component component(Move move, Direction towards, Direction away, ToDoubleFunction<Step> part, double weight,
            double still, Thresholds.Bounds bounds) {
        double way = 0;
        double net = 0;
        double moving = 0;
        int steps = 0;
        for (Step step : path.steps()) {
            double value = part.applyAsDouble(step);
            way += Math.abs(value);
            net += value;
            if (Math.abs(value) >= still) {
                moving += Math.abs(value);
                steps++;
            }
        }
        int all = path.steps().size();
        boolean moves = Math.max(Math.abs(net), way / 2) / all >= still
                && Math.max(Math.abs(net), way / 6) / all * weight > TREMBLING_MOVES * path.shake() / 3;
        return new Component(move, towards, away, way / all * weight, way == 0 ? 0 : net / way,
                moves ? moving / Math.max(1, steps) : 0, bounds);
    }

    private Reading travelled(Component component, Shake shake, double still, double confidence) {
        var depth = path.depth();
        boolean unseen = depth.looks() == 0;
        var border = thresholds.depth();
        boolean around = depth.opposed() >= border.opposed()
                || depth.followed() + depth.opposed() >= border.around()
                        && depth.slower() >= border.travels() && depth.faster() < depth.slower() / 3;
        boolean followed = depth.followed() >= border.followed();
        boolean travels = around || followed || depth.faster() + depth.slower() >= border.travels();
        var direction = direction(component);

        return switch (component.move()) {
            case PAN, TILT -> {
                if (!travels && fastest(component.move()) >= thresholds.whipFrom()) {
                    yield new Reading(Move.WHIP_PAN, direction, Speed.FAST, path.fastest(), shake, still, confidence, List.of());
                }
                var travelling = component.move() == Move.PAN ? Move.TRACKING : Move.CRANE;
                if (around) {
                    yield reading(Move.ORBIT, component, opposite(direction), shake, still, confidence, List.of(Move.TRACKING));
                }
                if (followed) {
                    yield reading(travelling, component, direction, shake, still, confidence * 0.6, List.of(Move.ORBIT, component.move()));
                }
                yield travels
                        ? reading(travelling, component, direction, shake, still, confidence, List.of())
                        : reading(component.move(), component, direction, shake, still, confidence * (unseen ? 0.6 : 0.9), List.of(travelling));
            }
            case ZOOM -> travels
                    ? reading(Move.DOLLY, component, direction, shake, still, confidence, List.of())
                    : reading(Move.ZOOM, component, direction, shake, still, confidence * (unseen ? 0.6 : 0.9), List.of(Move.DOLLY));
            case ROLL, STATIC, WHIP_PAN, DOLLY, TRACKING, CRANE, ORBIT, COMPOUND, UNREADABLE ->
                reading(component.move(), component, direction, shake, still, confidence, List.of());
        };
    }

    private static Reading reading(Move move, Component component, Direction direction, Shake shake, double still,
            double confidence, List<Move> alike) {
        double sure = Math.min(alike.isEmpty() ? MOST_SURE : MOST_SURE_AMONG_ALIKE, confidence);
        return new Reading(move, direction, component.bounds().of(component.rate()), component.rate(), shake, still, sure, alike);
    }

    private double fastest(Move move) {
        return path.steps().stream().mapToDouble(step -> Math.abs(move == Move.PAN ? step.pan() : step.tilt())).max().orElse(0);
    }

    private Direction direction(Component component) {
        if (Math.abs(component.net()) < thresholds.oneWayFrom()) {
            return Direction.BACK_AND_FORTH;
        }
        return component.net() > 0 ? component.towards() : component.away();
    }

    /** A camera that keeps something in the middle turns against the way it travels. */
    private static Direction opposite(@Nullable Direction direction) {
        return switch (direction) {
            case LEFT -> Direction.RIGHT;
            case RIGHT -> Direction.LEFT;
            case UP -> Direction.DOWN;
            case DOWN -> Direction.UP;
            case IN, OUT, CLOCKWISE, COUNTER_CLOCKWISE, BACK_AND_FORTH -> direction;
            case null -> throw new IllegalArgumentException("an orbit goes somewhere");
        };
    }
}
