package takebook.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.Money;
import takebook.problem.Violation;

/** How figures and words are shown. Used from templates only: {@code {asset.bytes.asSize}}. */
@TemplateExtension
public final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final int CENTS = 2;

    private Formats() {}

    /** 1536 → "1.5 kB"; powers of 1000, as disks and providers count. */
    static String asSize(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return (value < 10 ? "%.1f %s" : "%.0f %s").formatted(value, UNITS[unit]);
    }

    /** "4 min ago"; from a week on the date. The exact time belongs beside it: the tag {@code {#when at=… /}} does both. */
    static String asAge(Instant then) {
        return Age.between(then, Arc.container().instance(Clock.class).get().instant());
    }

    /** "21 Nov 2026, 02:20 UTC". */
    static String asTime(Instant instant) {
        return MINUTE.format(instant);
    }

    static String asDay(Instant instant) {
        return DAY.format(instant);
    }

    /** 65.5 → "1:05.5"; tenths only where there are any. */
    static String asTimecode(BigDecimal seconds) {
        var tenths = seconds.setScale(1, RoundingMode.HALF_UP);
        long whole = tenths.longValue();
        int tenth = tenths.remainder(BigDecimal.ONE).movePointRight(1).intValue();
        String clock = whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
        return tenth == 0 ? clock : clock + "." + tenth;
    }

    /** "$0.42"; four decimals only where the last two are needed. */
    static String display(Money money) {
        var amount = money.amount().stripTrailingZeros();
        var shown = amount.setScale(Math.max(CENTS, amount.scale()), RoundingMode.HALF_UP).toPlainString();
        return money.currency().equals("USD") ? (shown.startsWith("-") ? "-$" + shown.substring(1) : "$" + shown) : shown + " " + money.currency();
    }

    static String asMoney(BigDecimal amount, String currency) {
        return display(new Money(amount, currency));
    }

    /** The violations of one field, in the order they were found. */
    static List<Violation> about(List<Violation> violations, String field) {
        return violations.stream().filter(violation -> violation.field().equals(field)).toList();
    }

    /** A name of ours in words: {@code OUTPUT_LOST} → "output lost". */
    static String asWords(@Nullable Object name) {
        return String.valueOf(name).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** The same as a value of an attribute: {@code OUTPUT_LOST} → "output-lost". */
    static String asKey(@Nullable Object name) {
        return String.valueOf(name).replace('_', '-').replace(' ', '-').toLowerCase(Locale.ROOT);
    }

    /** With a capital first letter, for headings and options. */
    static String asTitle(@Nullable Object name) {
        String words = asWords(name);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
