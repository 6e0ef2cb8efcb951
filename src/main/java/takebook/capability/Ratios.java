package takebook.capability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shapes a take may have, each with its size at the tier.
 *
 * @param rule whether a request must, may or must not name one
 * @param values in the order a form offers them, never empty
 * @param whenOmitted the name of the ratio used where none is asked; null: the value nearest to the first input's own shape
 */
public record Ratios(Rule rule, List<Ratio> values, @Nullable String whenOmitted) {

    /** Providers refuse a ratio in modes where an input decides the shape, and refuse the lack of one in others. */
    public enum Rule { REQUIRED, OPTIONAL, OMIT }

    /** @param name as it is asked for, such as {@code 16:9}; width and height in pixels */
    public record Ratio(String name, int width, int height) {

        double value() {
            return (double) width / height;
        }
    }

    public Optional<Ratio> named(String name) {
        return values.stream().filter(ratio -> ratio.name().equals(name)).findFirst();
    }

    /** The value whose shape differs least from a picture's, by factor: 2:1 is as far from 1:1 as 1:2 is. */
    public Ratio nearest(int width, int height) {
        double wanted = Math.log((double) width / height);
        return values.stream()
                .min(Comparator.comparingDouble(ratio -> Math.abs(Math.log(ratio.value()) - wanted)))
                .orElseThrow();
    }
}
