package takebook.provider.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What each mode looks like. Pure: a task goes in, a filter graph comes out. Whatever a request names as an input can be seen in
 * the clip; two tasks of the same request differ in where things go and in the signature.
 */
final class Scenes {

    private final Canvas canvas;
    private final TaskRequest request;

    private Scenes(Canvas canvas) {
        this.canvas = canvas;
        this.request = canvas.request;
    }

    static Drawing draw(Canvas canvas) {
        var scenes = new Scenes(canvas);
        return canvas.finish(switch (canvas.request.mode()) {
            case TEXT_TO_VIDEO -> scenes.textToVideo();
            case IMAGE_TO_VIDEO -> scenes.imageToVideo();
            case START_END_FRAMES -> scenes.startEndFrames();
            case REFERENCES -> scenes.references();
            case VIDEO_REFERENCE -> scenes.videoReference();
            case TRANSFORM -> scenes.transform();
            case EDIT -> scenes.edit();
        });
    }

    private String textToVideo() {
        var label = background();
        for (int i = 0; i < 3; i++) {
            label = canvas.over(label, wanderer(), wander("W", "w"), wander("H", "h"));
        }
        int line = canvas.height() * 2 / 5;
        for (String words : Lettering.opening(Steering.without(request.prompt()))) {
            int letters = Lettering.fitting(words, canvas.width() * 9 / 10, canvas.shorterSide() / 14);
            label = canvas.chain(label, canvas.lettering.draw(words, letters, "(w-text_w)/2", String.valueOf(line)));
            line += canvas.shorterSide() / 10;
        }
        return label;
    }

    /** The camera moves towards a point of the picture; the first frame is the picture as it is. */
    private String imageToVideo() {
        String whole = picture(roleOr("start_frame", 0), 2 * canvas.width(), 2 * canvas.height());
        return canvas.chain(whole, ("zoompan=z='1+0.3*on/%1$d':x='(iw-iw/zoom)*%2$s':y='(ih-ih/zoom)*%3$s':d=%1$d:s=%4$dx%5$d:fps=%6$d,"
                + "setsar=1,format=yuv420p").formatted(request.frames(), Canvas.number(canvas.between(0.1, 0.9)),
                Canvas.number(canvas.between(0.1, 0.9)), canvas.width(), canvas.height(), TaskRequest.FRAMES_PER_SECOND));
    }

    private String startEndFrames() {
        String start = canvas.held(picture(roleOr("start_frame", 0), canvas.width(), canvas.height()));
        String end = canvas.held(picture(roleOr("end_frame", 1), canvas.width(), canvas.height()));
        double frame = 1.0 / TaskRequest.FRAMES_PER_SECOND;
        double margin = Math.round(canvas.between(2, 6)) * frame;
        return canvas.chain(start + end, "xfade=transition=fade:duration=%s:offset=%s"
                .formatted(Canvas.number(request.seconds().doubleValue() - 2 * margin), Canvas.number(margin)));
    }

    private String references() {
        return new Cards(canvas).over(background(), new Cards.Area(0, 0, canvas.width(), canvas.height() * 94 / 100));
    }

    /** The clip's motion stays, in other colours and with trails; the references stand before it. */
    private String videoReference() {
        String guide = canvas.chain(canvas.clip(video()), "hue=h=%s:s=0.7,lutyuv=y=val*0.8+12,tmix=frames=3"
                .formatted(Canvas.number(canvas.between(70, 290))));
        return new Cards(canvas).over(guide, new Cards.Area(canvas.width() / 10, canvas.height() * 4 / 10,
                canvas.width() * 8 / 10, canvas.height() / 2));
    }

    /** The whole clip in one of three manners, and tinted: a turn of the hue alone leaves black, white and grey as they are. */
    private String transform() {
        String hue = "hue=h=%s:s=1.4,lutyuv=u=val+%d:v=val-%d".formatted(Canvas.number(canvas.between(80, 280)),
                14 + canvas.random.nextInt(14), 14 + canvas.random.nextInt(14));
        String manner = switch (canvas.random.nextInt(3)) {
            case 0 -> "lutyuv=y=floor(val/40)*40+20";
            case 1 -> "negate=components=y";
            default -> "pixelize=w=%1$d:h=%1$d".formatted(canvas.shorterSide() / 45);
        };
        String restyled = canvas.chain(canvas.clip(video()), manner + "," + hue);
        return new Cards(canvas).over(restyled, new Cards.Area(canvas.width() / 10, canvas.height() * 6 / 10,
                canvas.width() * 8 / 10, canvas.height() * 3 / 10));
    }

    /** One region changes, the rest is the clip. With references they stand in the region, without it takes another colour. */
    private String edit() {
        var region = region(request);
        if (!Cards.images(request).isEmpty()) {
            return new Cards(canvas).over(canvas.clip(video()), region);
        }
        var copies = canvas.split(canvas.clip(video()));
        String changed = canvas.chain(copies.getLast(), "crop=%d:%d:%d:%d,hue=h=%s:s=1.8,drawbox=x=0:y=0:w=iw:h=ih:color=white:t=2"
                .formatted(region.width(), region.height(), region.x(), region.y(), Canvas.number(canvas.between(100, 260))));
        return canvas.over(copies.getFirst(), changed, String.valueOf(region.x()), String.valueOf(region.y()));
    }

    /** Where an edit happens: clear of the signature, at one of six places. */
    static Cards.Area region(TaskRequest request) {
        var random = new Random(request.taskId().getLeastSignificantBits());
        int x = request.width() * (5 + 28 * random.nextInt(3)) / 100;
        int y = request.height() * (6 + 30 * random.nextInt(2)) / 100;
        return new Cards.Area(x / 2 * 2, y / 2 * 2, request.width() * 34 / 200 * 2, request.height() * 44 / 200 * 2);
    }

    /** A picture in the given size; what is left of the frame is filled with the picture itself, out of focus. */
    private String picture(int input, int width, int height) {
        var copies = canvas.split(canvas.frame(input, "format=yuv420p"));
        String behind = canvas.chain(copies.getFirst(), Canvas.cover(width, height) + ",gblur=sigma=" + width / 40);
        String before = canvas.chain(copies.getLast(),
                "scale=%d:%d:force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1".formatted(width, height));
        return canvas.over(behind, before, "(W-w)/2", "(H-h)/2");
    }

    /** Colours drawn from the prompt: the same words give the same palette. Made small, as it has no detail to lose. */
    private String background() {
        var palette = new Random(UUID.nameUUIDFromBytes(request.prompt().getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
        var colours = IntStream.range(0, 3).mapToObj(_ -> colour(palette)).toList();
        String gradient = "gradients=s=%dx%d:r=%d:d=%s:n=3:c0=%s:c1=%s:c2=%s:speed=0.02:type=%s:seed=%d".formatted(
                canvas.width() / 8 * 2, canvas.height() / 8 * 2, TaskRequest.FRAMES_PER_SECOND,
                request.seconds().add(BigDecimal.ONE).toPlainString(), colours.get(0), colours.get(1), colours.get(2),
                canvas.random.nextBoolean() ? "linear" : "spiral", canvas.random.nextInt(1, 1_000_000));
        return canvas.chain(canvas.source(gradient), "scale=%d:%d:flags=bilinear,setsar=1,format=yuv420p"
                .formatted(canvas.width(), canvas.height()));
    }

    /** A disc; its soft edge is drawn once, on one frame. */
    private String wanderer() {
        int size = (int) (canvas.shorterSide() * canvas.between(0.2, 0.45)) / 2 * 2;
        String disc = canvas.source("color=c=%s:s=%2$dx%2$d:r=%3$d:d=0.02".formatted(colour(canvas.random), size,
                TaskRequest.FRAMES_PER_SECOND));
        return canvas.held(canvas.chain(disc, "trim=end_frame=1,format=yuva444p,"
                + "geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='150*clip(%1$d-hypot(X-%1$d,Y-%1$d),0,12)/12'".formatted(size / 2)));
    }

    private String wander(String whole, String own) {
        return "(%s-%s)*(0.5+0.5*sin(%s*t+%s))".formatted(whole, own, Canvas.number(canvas.between(0.4, 1.2)),
                Canvas.number(canvas.between(0, 6)));
    }

    private static String colour(Random random) {
        return "0x%02x%02x%02x".formatted(40 + random.nextInt(190), 40 + random.nextInt(190), 40 + random.nextInt(190));
    }

    private int roleOr(String role, int position) {
        return IntStream.range(0, request.inputs().size())
                .filter(n -> request.inputs().get(n).role().equals(role))
                .findFirst().orElse(position);
    }

    private int video() {
        return IntStream.range(0, request.inputs().size())
                .filter(n -> request.inputs().get(n).isVideo())
                .findFirst().orElseThrow();
    }
}
