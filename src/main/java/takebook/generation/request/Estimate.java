package takebook.generation.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import takebook.Money;

/**
 * What a take is expected to cost.
 *
 * @param seconds it is expected to be long, which is what it is priced by
 * @param priceDate the day the price was read, from {@code priceSource}
 * @param pretendMoney whether nobody ever pays it
 */
public record Estimate(Money money, BigDecimal seconds, LocalDate priceDate, String priceSource, boolean pretendMoney) {}
