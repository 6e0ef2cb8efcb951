package takebook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, with four decimals as the database keeps it.
 *
 * @param amount may be negative in a ledger, never in a price
 * @param currency ISO 4217, such as {@code USD}
 */
public record Money(BigDecimal amount, String currency) {

    private static final int DECIMALS = 4;

    public Money {
        amount = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not a currency code: " + currency);
        }
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other)), currency);
    }

    private BigDecimal sameCurrency(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("%s and %s do not add up".formatted(currency, other.currency));
        }
        return other.amount;
    }
}
