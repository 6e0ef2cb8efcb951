package takebook.search.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code >0.5}, {@code 4..6}, {@code 2026-11}, {@code -7d..}. Days are days of UTC. */
final class Ranges {

    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?(.+)");
    private static final Pattern SPAN = Pattern.compile("(.*)\\.\\.(.*)");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern AGO = Pattern.compile("-(\\d{1,4})([dwmy])");

    /** A stretch of time, its end not included. */
    private record Stretch(Instant from, Instant before) {}

    private Ranges() {}

    static Optional<Clause> number(String key, String text) {
        var span = SPAN.matcher(text);
        if (span.matches()) {
            return spanOfNumbers(key, span.group(1), span.group(2));
        }
        var compared = COMPARED.matcher(text);
        if (!compared.matches() || !DECIMAL.matcher(compared.group(2)).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(compared.group(2));
        return Optional.of(switch (compared.group(1)) {
            case ">" -> new Clause.Number(key, value, false, null, false);
            case ">=" -> new Clause.Number(key, value, true, null, false);
            case "<" -> new Clause.Number(key, null, false, value, false);
            case "<=" -> new Clause.Number(key, null, false, value, true);
            case null, default -> new Clause.Number(key, value, true, value, true);
        });
    }

    private static Optional<Clause> spanOfNumbers(String key, String from, String to) {
        if (!isNumberOrOpen(from) || !isNumberOrOpen(to) || from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause.Number(key,
                from.isEmpty() ? null : Double.valueOf(from), true, to.isEmpty() ? null : Double.valueOf(to), true));
    }

    private static boolean isNumberOrOpen(String text) {
        return text.isEmpty() || DECIMAL.matcher(text).matches();
    }

    static Optional<Clause> created(String text, Instant now) {
        try {
            var span = SPAN.matcher(text);
            if (span.matches()) {
                return spanOfDays(span.group(1), span.group(2), now);
            }
            var compared = COMPARED.matcher(text);
            if (!compared.matches()) {
                return Optional.empty();
            }
            return stretch(compared.group(2), now).map(stretch -> switch (compared.group(1)) {
                case ">" -> new Clause.Created(stretch.before, null);
                case ">=" -> new Clause.Created(stretch.from, null);
                case "<" -> new Clause.Created(null, stretch.from);
                case "<=" -> new Clause.Created(null, stretch.before);
                case null, default -> new Clause.Created(stretch.from, stretch.before);
            });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Clause> spanOfDays(String from, String to, Instant now) {
        var first = stretch(from, now);
        var last = stretch(to, now);
        boolean unreadable = first.isEmpty() && !from.isEmpty() || last.isEmpty() && !to.isEmpty();
        if (unreadable || first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause.Created(
                first.map(Stretch::from).orElse(null), last.map(Stretch::before).orElse(null)));
    }

    private static Optional<Stretch> stretch(String text, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var ago = AGO.matcher(text);
        if (ago.matches()) {
            var day = today.minus(period(Integer.parseInt(ago.group(1)), ago.group(2)));
            return Optional.of(new Stretch(at(day), at(today.plusDays(1))));
        }
        return switch (text.length()) {
            case 4 -> Optional.of(days(Year.parse(text).atDay(1), Year.parse(text).plusYears(1).atDay(1)));
            case 7 -> Optional.of(days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).plusMonths(1).atDay(1)));
            case 10 -> Optional.of(days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1)));
            default -> text.equals("today") ? Optional.of(days(today, today.plusDays(1))) : Optional.empty();
        };
    }

    private static Period period(int count, String unit) {
        return switch (unit) {
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static Stretch days(LocalDate from, LocalDate before) {
        return new Stretch(at(from), at(before));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
