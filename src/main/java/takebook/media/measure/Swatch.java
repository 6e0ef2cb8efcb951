package takebook.media.measure;

/**
 * One of the colours a picture is mostly made of.
 *
 * @param hex such as {@code #c81e1e}
 * @param share of the picture, 0 to 1
 */
public record Swatch(String hex, double share) {

    public double red() {
        return channel(1);
    }

    public double green() {
        return channel(3);
    }

    public double blue() {
        return channel(5);
    }

    private double channel(int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    }
}
