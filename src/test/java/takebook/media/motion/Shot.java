package takebook.media.motion;

/**
 * A movement to be filmed.
 *
 * @param move TILT, PAN … as the measurement names them
 * @param rate in the unit of {@link Reading#rate()}, of what is far away; positive to the right, up, in and clockwise
 * @param trembling root mean square, in frame widths
 * @param seconds of the clip
 */
record Shot(Move move, double rate, double trembling, double seconds, long seed) {

    static final double FAR = 12;
    static final double PIVOT = 5;
    static final double LENS = 0.9;
    private static final double WHIP_SECONDS = 0.6;

    /** Where the camera is and looks: x to the right, y downwards, z ahead; angles in radians; the lens in frame widths. */
    record Pose(double x, double y, double z, double yaw, double pitch, double roll, double lens) {

        Pose turned(double moreYaw, double morePitch, double moreRoll) {
            return new Pose(x, y, z, yaw + moreYaw, pitch + morePitch, roll + moreRoll, lens);
        }
    }

    /** Without the trembling. */
    Pose at(double time) {
        double t = time - seconds / 2;
        return switch (move) {
            case PAN -> pose(0, 0, 0, rate * t / LENS, 0, 0, LENS);
            case TILT -> pose(0, 0, 0, 0, -rate * t / LENS, 0, LENS);
            case WHIP_PAN -> pose(0, 0, 0, whip(t) / LENS, 0, 0, LENS);
            case ZOOM -> pose(0, 0, 0, 0, 0, 0, LENS * Math.exp(rate * t));
            case DOLLY -> pose(0, 0, ahead(rate > 0 ? time : seconds - time), 0, 0, 0, LENS);
            case TRACKING -> pose(rate * t * FAR / LENS, 0, 0, 0, 0, 0, LENS);
            case CRANE -> pose(0, -rate * t * FAR / LENS, 0, 0, 0, 0, LENS);
            case ORBIT -> orbit(rate * t * FAR / (FAR - PIVOT) / LENS);
            case ROLL -> pose(0, 0, 0, 0, 0, Math.toRadians(rate) * t, LENS);
            case STATIC, COMPOUND, UNREADABLE -> pose(0, 0, 0, 0, 0, 0, LENS);
        };
    }

    /** Only turns: then the shape of the scene does not matter, and it can be round so that there is something everywhere. */
    boolean turnsOnly() {
        return switch (move) {
            case PAN, TILT, WHIP_PAN, ZOOM, ROLL, STATIC, COMPOUND, UNREADABLE -> true;
            case DOLLY, TRACKING, CRANE, ORBIT -> false;
        };
    }

    /** The far wall grows evenly. */
    private double ahead(double t) {
        return FAR * (1 - Math.exp(-Math.abs(rate) * t));
    }

    /** Starts, runs and stops within a part of the clip; {@code rate} is its fastest. */
    private double whip(double t) {
        double share = Math.clamp(t / WHIP_SECONDS + 0.5, 0, 1);
        double way = share * share * (3 - 2 * share);
        return rate * WHIP_SECONDS / 1.5 * way;
    }

    /** Around something ahead; positive travels to the right, looking back to the left. */
    private static Pose orbit(double angle) {
        return pose(PIVOT * Math.sin(angle), 0, PIVOT * (1 - Math.cos(angle)), -angle, 0, 0, LENS);
    }

    private static Pose pose(double x, double y, double z, double yaw, double pitch, double roll, double lens) {
        return new Pose(x, y, z, yaw, pitch, roll, lens);
    }
}
