package takebook.budget;

import takebook.Money;

/** How a budget stands. {@code left} is negative after a charge beyond the reservation, or when the limit was lowered. */
public record Balance(Money limit, Money reserved, Money charged, Money left) {}
