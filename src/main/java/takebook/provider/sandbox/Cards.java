package takebook.provider.sandbox;

import java.util.List;
import java.util.stream.IntStream;

/** Pictures as cards with their token below, each in its place, all of them drifting. */
final class Cards {

    /** A part of the picture, in pixels. */
    record Area(int x, int y, int width, int height) {}

    private final Canvas canvas;

    Cards(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Every image among the inputs, elements' pictures too, laid over {@code picture} one after another. */
    String over(String picture, Area area) {
        var images = images(canvas.request);
        int columns = columns(images.size(), area);
        int rows = Math.ceilDiv(Math.max(1, images.size()), columns);
        var label = picture;
        for (int i = 0; i < images.size(); i++) {
            var cell = new Area(area.x + i % columns * (area.width / columns), area.y + i / columns * (area.height / rows),
                    area.width / columns, area.height / rows);
            label = place(label, images.get(i), cell, appearsAt(i, images.size()));
        }
        return label;
    }

    static List<Integer> images(TaskRequest request) {
        return IntStream.range(0, request.inputs().size()).filter(n -> !request.inputs().get(n).isVideo()).boxed().toList();
    }

    /** As many as make the cells of the area nearest to squares. */
    private static int columns(int images, Area area) {
        double wanted = Math.sqrt((double) images * area.width / area.height);
        return (int) Math.clamp(Math.round(wanted), 1, Math.max(1, images));
    }

    /** One after another during the first third; the first is there from the start. */
    private double appearsAt(int position, int images) {
        return canvas.request.seconds().doubleValue() / 3 * position / images;
    }

    private String place(String picture, int number, Area cell, double appears) {
        var input = canvas.request.inputs().get(number);
        int letters = Math.max(10, Math.min(cell.height / 9, canvas.shorterSide() / 28));
        int strip = letters * 3 / 2;
        int width = cell.width * 8 / 10;
        int height = cell.height * 8 / 10 - strip;
        String caption = Lettering.line(input.caption());
        int narrow = Math.min(width, height * input.width() / input.height());
        String card = canvas.held(canvas.frame(number, "scale=%d:%d:force_original_aspect_ratio=decrease,pad=iw+8:ih+%d:4:4:color=black@0.6,%s"
                .formatted(width, height, strip + 4, canvas.lettering.draw(caption,
                        Lettering.fitting(caption, narrow, letters), "(w-text_w)/2", "h-text_h-" + letters / 4))));
        String shown = appears == 0 ? card
                : canvas.chain(card, "fade=t=in:st=%s:d=0.4:alpha=1".formatted(Canvas.number(appears)));
        return canvas.over(picture, shown,
                drift("(%d-w)/2".formatted(2 * cell.x + cell.width), cell.width * 0.08),
                drift("(%d-h)/2".formatted(2 * cell.y + cell.height), cell.height * 0.08));
    }

    private String drift(String middle, double pixels) {
        return "%s+%s*sin(%s*t+%s)".formatted(middle, Canvas.number(pixels), Canvas.number(canvas.between(0.8, 1.6)),
                Canvas.number(canvas.between(0, 6)));
    }
}
