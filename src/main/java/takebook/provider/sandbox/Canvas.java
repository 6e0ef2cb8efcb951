package takebook.provider.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import takebook.media.Encoding;
import takebook.media.Rational;
import takebook.media.Render;
import takebook.media.RenderInput;

/**
 * A filter graph in the making. Every method takes labels such as {@code [s3]} and answers with a new one; each label is used
 * exactly once.
 */
final class Canvas {

    private static final Rational RATE = new Rational(TaskRequest.FRAMES_PER_SECOND, 1);
    /** Shorter than a frame, so that a still is decoded and scaled once and then repeated. */
    private static final BigDecimal ONE_FRAME = new BigDecimal("0.02");
    private static final double BITS_PER_PIXEL = 0.2;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    final TaskRequest request;
    final Lettering lettering;
    /** The same for the same task, so that a render begun anew gives the same clip; another for every other task. */
    final Random random;
    private final IntFunction<Path> files;
    private final List<RenderInput> inputs = new ArrayList<>();
    private final List<String> chains = new ArrayList<>();
    private int labels;

    /** @param files the n-th input's file */
    Canvas(TaskRequest request, IntFunction<Path> files, Lettering lettering) {
        this.request = request;
        this.files = files;
        this.lettering = lettering;
        this.random = new Random(request.taskId().getMostSignificantBits() ^ request.taskId().getLeastSignificantBits());
    }

    int width() {
        return request.width();
    }

    int height() {
        return request.height();
    }

    /** What sizes of letters and margins follow, so that they look alike in every shape. */
    int shorterSide() {
        return Math.min(width(), height());
    }

    String source(String text) {
        return open(RenderInput.Source.picture(text));
    }

    /** One frame of a picture, through filters. */
    String frame(int input, String filters) {
        return chain(open(new RenderInput.Still(files.apply(input), ONE_FRAME, RATE)), "trim=end_frame=1," + filters);
    }

    /** A frame as a still clip of the whole length. */
    String held(String frame) {
        return chain(frame, "loop=loop=-1:size=1:start=0,setpts=N/%1$d/TB,fps=%1$d,trim=end_frame=%2$d"
                .formatted(TaskRequest.FRAMES_PER_SECOND, request.frames()));
    }

    /** The clip in the size of the picture, nothing cut off; a shorter one is played again from its start. */
    String clip(int input) {
        return chain(playedLongEnough(input), "%s,fps=%d,tpad=stop_mode=clone:stop_duration=1,trim=end_frame=%d,setpts=PTS-STARTPTS,format=yuv420p"
                .formatted(fit(width(), height()), TaskRequest.FRAMES_PER_SECOND, request.frames()));
    }

    private String playedLongEnough(int input) {
        int first = inputs.size();
        int times = times(request.inputs().get(input));
        for (int i = 0; i < times; i++) {
            inputs.add(new RenderInput.Clip(files.apply(input)));
        }
        String pads = IntStream.range(first, first + times).mapToObj("[in%d]"::formatted).collect(Collectors.joining());
        return times == 1 ? pads : chain(pads, "concat=n=%d:v=1:a=0".formatted(times));
    }

    private int times(TaskRequest.Input clip) {
        var seconds = clip.seconds() == null ? request.seconds() : clip.seconds();
        return Math.max(1, request.seconds().divide(seconds, 0, RoundingMode.CEILING).intValueExact());
    }

    /** Puts {@code top} on {@code bottom}; x and y are expressions of time {@code t} and of the sizes {@code W H w h}. */
    String over(String bottom, String top, String x, String y) {
        return chain(bottom + top, "overlay=x='%s':y='%s':eof_action=repeat".formatted(x, y));
    }

    List<String> split(String label) {
        var one = next();
        var other = next();
        chains.add(label + "split" + one + other);
        return List.of(one, other);
    }

    String chain(String labels, String filters) {
        var label = next();
        chains.add(labels + filters + label);
        return label;
    }

    /** Letterboxed, never cropped. */
    static String fit(int width, int height) {
        return ("scale=%1$d:%2$d:force_original_aspect_ratio=decrease:force_divisible_by=2,"
                + "pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2:color=black,setsar=1").formatted(width, height);
    }

    /** Cropped, no borders. */
    static String cover(int width, int height) {
        return "scale=%1$d:%2$d:force_original_aspect_ratio=increase:force_divisible_by=2,crop=%1$d:%2$d,setsar=1"
                .formatted(width, height);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Signs the picture and ends the graph. */
    Drawing finish(String picture) {
        String signature = "sandbox render, not Kling · " + request.taskId().toString().substring(0, 8);
        int size = shorterSide() / 34;
        var maps = new ArrayList<String>();
        maps.add(chain(picture, "%s,trim=end_frame=%d".formatted(
                lettering.draw(signature, size, "w*0.015", "h-text_h-h*0.02"), request.frames())));
        sound().ifPresent(maps::add);
        var encoding = new Encoding(RATE, lengthOfFrames(), bitsPerSecond());
        var render = new Render(inputs, String.join(";", chains), maps, encoding, LIMIT);
        return new Drawing(render, lettering.texts());
    }

    /** The source's, when it is to be kept and there is one; otherwise the clip is silent. */
    private Optional<String> sound() {
        if (!request.keepAudio()) {
            return Optional.empty();
        }
        return IntStream.range(0, request.inputs().size())
                .filter(n -> request.inputs().get(n).isVideo() && request.inputs().get(n).hasAudio())
                .boxed().findFirst()
                .map(n -> chain(soundOf(files.apply(n)), "atrim=duration=%s,asetpts=PTS-STARTPTS"
                        .formatted(lengthOfFrames().toPlainString())));
    }

    private String soundOf(Path file) {
        var streams = IntStream.range(0, inputs.size())
                .filter(n -> inputs.get(n) instanceof RenderInput.Clip(var clip) && clip.equals(file))
                .mapToObj("[%d:a:0]"::formatted).toList();
        String pads = String.join("", streams);
        return streams.size() == 1 ? pads : chain(pads, "concat=n=%d:v=0:a=1".formatted(streams.size()));
    }

    private BigDecimal lengthOfFrames() {
        return BigDecimal.valueOf(request.frames()).divide(BigDecimal.valueOf(TaskRequest.FRAMES_PER_SECOND), 6, RoundingMode.HALF_UP);
    }

    private int bitsPerSecond() {
        return (int) (width() * height() * TaskRequest.FRAMES_PER_SECOND * BITS_PER_PIXEL);
    }

    private String open(RenderInput input) {
        inputs.add(input);
        return "[in%d]".formatted(inputs.size() - 1);
    }

    private String next() {
        return "[s%d]".formatted(labels++);
    }
}
