package takebook.media;

/** A frame rate as containers write it: 30000/1001, not 29.97. */
public record Rational(int numerator, int denominator) {

    public Rational {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a rate: " + numerator + "/" + denominator);
        }
    }

    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
