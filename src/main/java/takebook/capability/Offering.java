package takebook.capability;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import takebook.Money;

/**
 * One provider's way to a model, mode and tier: what it takes, gives and costs.
 *
 * @param id stable name, {@code provider/MODE/tier}
 * @param address what an adapter needs to reach it: a path, a model name, a switch
 * @param keepAudio whether the sound of a source clip can be kept
 * @param confidence how sure the row is: {@code OFFICIAL}, {@code SDK}, {@code MIRROR}, {@code CLIENT}, {@code INFERRED}
 * @param fileSha256 of the data file; a recipe keeps it, so that the limits it was checked against can be named for ever
 * @param asOf the date of the data file
 * @param pretendMoney whether the price is never paid by anybody
 */
public record Offering(String id, String provider, String model, Mode mode, Tier tier, Map<String, String> address,
        Seconds seconds, Ratios ratios, Caps caps, InputLimits limits, Price price, boolean keepAudio, Wire wire,
        String confidence, String note, String fileName, String fileSha256, LocalDate asOf, String source,
        boolean pretendMoney) {

    /** What a take of this length is expected to cost. */
    public Money estimate(BigDecimal seconds) {
        return price.of(seconds, mode.takesVideo());
    }
}
