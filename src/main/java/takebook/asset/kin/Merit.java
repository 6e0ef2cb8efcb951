package takebook.asset.kin;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.Money;

/**
 * What came of using a reference, as far as it is recorded.
 *
 * @param takes it went into, directly or inside an element, none of them counted twice
 * @param judged how many of the newest the other figures are about
 * @param rated how many of those somebody gave stars
 * @param stars the mean of these, 1 to 5; null without any
 * @param cost what those cost, one amount for each currency
 */
public record Merit(long takes, int judged, int rated, @Nullable BigDecimal stars, List<Money> cost) {

    /** Whether the figures are about fewer than all takes. */
    public boolean partial() {
        return judged < takes;
    }
}
