package takebook.asset.quality;

import java.util.List;

/**
 * One way in which the members of a set do not go together.
 *
 * @param rule {@code sizes}, {@code ratios}, {@code lighting}, {@code warmth}, {@code palette} or {@code sharpness}
 * @param odd the members that differ from the rest
 * @param source the rule behind it
 */
public record SetFinding(String rule, String label, String words, List<Long> odd, String source) {

    public SetFinding {
        odd = List.copyOf(odd);
    }

    public boolean isAbout(long asset) {
        return odd.contains(asset);
    }
}
