package takebook.motion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import takebook.media.motion.CameraPath;
import takebook.media.motion.CameraPath.Step;

/** One second of a clip in figures, for the table beside the curves; texts with a sign. */
public record Second(String at, String pan, String tilt, String zoom, String roll, String shake) {

    public static List<Second> of(CameraPath path) {
        var seconds = new ArrayList<Second>();
        int whole = (int) Math.ceil(path.seconds() - 0.25);
        for (int second = 0; second < Math.max(1, whole); second++) {
            int from = second;
            var steps = path.steps().stream().filter(step -> (int) step.at() == from).toList();
            if (!steps.isEmpty()) {
                seconds.add(new Second("%d–%d s".formatted(second, second + 1), mean(steps, Step::pan, "%+.3f"), mean(steps, Step::tilt, "%+.3f"),
                        mean(steps, step -> Math.expm1(step.zoom()) * 100, "%+.1f"), mean(steps, Step::roll, "%+.1f"),
                        mean(steps, step -> step.shake() * 1000, "%.1f")));
            }
        }
        return seconds;
    }

    /** Every step, for a spreadsheet. */
    public static String csv(CameraPath path) {
        var csv = new StringBuilder("seconds,pan_widths_per_second,tilt_widths_per_second,zoom_log_per_second,roll_degrees_per_second,shake_widths,agreed_share\r\n");
        path.steps().forEach(step -> csv.append(String.format(Locale.ROOT, "%.3f,%.5f,%.5f,%.5f,%.4f,%.5f,%.2f\r\n",
                step.at(), step.pan(), step.tilt(), step.zoom(), step.roll(), step.shake(), step.agreed())));
        return csv.toString();
    }

    private static String mean(List<Step> steps, ToDoubleFunction<Step> part, String format) {
        return String.format(Locale.ROOT, format, steps.stream().mapToDouble(part).average().orElse(0));
    }
}
