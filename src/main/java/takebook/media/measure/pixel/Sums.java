package takebook.media.measure.pixel;

/** A plane as running sums, so that the mean of any rectangle costs four look-ups whatever its size. */
public final class Sums {

    private final int width;
    private final int height;
    private final double[] sums;

    public Sums(Plane plane) {
        this.width = plane.width();
        this.height = plane.height();
        this.sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += plane.at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** The part of the picture the region names, in a new size; each pixel is the exact mean of the area it covers. */
    public Plane resized(Region region, int newWidth, int newHeight) {
        double stepX = (region.right() - region.left()) * width / newWidth;
        double stepY = (region.bottom() - region.top()) * height / newHeight;
        var values = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double top = region.top() * height + y * stepY;
            for (int x = 0; x < newWidth; x++) {
                double left = region.left() * width + x * stepX;
                values[y * newWidth + x] = (float) (area(left, top, left + stepX, top + stepY) / (stepX * stepY));
            }
        }
        return new Plane(newWidth, newHeight, values);
    }

    private double area(double left, double top, double right, double bottom) {
        return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    }

    /** The sum of everything above and left of a point between pixels. */
    private double at(double x, double y) {
        double insideX = Math.clamp(x, 0, width);
        double insideY = Math.clamp(y, 0, height);
        int column = Math.min((int) insideX, width - 1);
        int row = Math.min((int) insideY, height - 1);
        double partX = insideX - column;
        double partY = insideY - row;
        int corner = row * (width + 1) + column;
        double upper = sums[corner] + (sums[corner + 1] - sums[corner]) * partX;
        double lower = sums[corner + width + 1] + (sums[corner + width + 2] - sums[corner + width + 1]) * partX;
        return upper + (lower - upper) * partY;
    }
}
