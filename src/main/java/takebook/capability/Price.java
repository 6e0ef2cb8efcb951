package takebook.capability;

import java.math.BigDecimal;
import java.time.LocalDate;
import takebook.Money;

/**
 * What a second costs.
 *
 * @param perSecond without a clip among the inputs
 * @param perSecondWithVideo with one
 * @param date the day the price was read
 * @param source where it was read
 */
public record Price(BigDecimal perSecond, BigDecimal perSecondWithVideo, String currency, LocalDate date, String source) {

    /** @param seconds of the take; fractions count as such */
    public Money of(BigDecimal seconds, boolean withVideo) {
        return new Money(seconds.multiply(withVideo ? perSecondWithVideo : perSecond), currency);
    }
}
