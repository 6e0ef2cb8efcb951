package takebook.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takebook.problem.Problem;
import takebook.problem.Violation;

/**
 * A question to the audit log, as text: {@code object:17 action:asset.* by:ana at:2026-11}.
 *
 * <p>{@code action}, {@code by} and {@code kind} take {@code *} for any characters; {@code at} is a day, a month, or
 * {@code from..to} with either end left out. A word without a key is looked for in what changed. {@code -} in front of any
 * of them excludes. All must hold.
 */
record AuditQuery(List<Term> terms) {

    sealed interface Term {

        boolean excluded();

        record ObjectIs(long id, boolean excluded) implements Term {}

        /** A column and an SQL LIKE pattern. */
        record Like(String column, String pattern, boolean excluded) implements Term {}

        record Between(Instant from, Instant to, boolean excluded) implements Term {}
    }

    private static final List<String> KEYS = List.of("object", "action", "by", "kind", "at");
    private static final Pattern TERM = Pattern.compile("(?<minus>-)?(?:(?<key>[a-z]+):)?(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+))");
    private static final int MOST_TERMS = 20;
    private static final Instant EVER = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    static AuditQuery parse(String text) {
        var terms = new ArrayList<Term>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            terms.add(term(matcher));
        }
        if (terms.size() > MOST_TERMS) {
            throw refused("Ask for at most %d things at once.".formatted(MOST_TERMS));
        }
        return new AuditQuery(List.copyOf(terms));
    }

    private static Term term(Matcher matcher) {
        boolean excluded = matcher.group("minus") != null;
        String quoted = matcher.group("quoted");
        String value = quoted == null ? matcher.group("plain") : quoted;
        String key = matcher.group("key");
        if (key == null) {
            return new Term.Like("leaf", "%" + escaped(value) + "%", excluded);
        }
        return switch (key) {
            case "object" -> new Term.ObjectIs(number(value), excluded);
            case "action" -> new Term.Like("action", pattern(value), excluded);
            case "by" -> new Term.Like("actor_name", pattern(value), excluded);
            case "kind" -> new Term.Like("subject_kind", pattern(value), excluded);
            case "at" -> between(value, excluded);
            default -> throw refused("There is no %s: here. Did you mean %s:? Known are %s."
                    .formatted(key, nearest(key), String.join(", ", KEYS)));
        };
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw refused("object: takes a number, such as object:17, not " + value + ".");
        }
    }

    private static Term between(String value, boolean excluded) {
        try {
            int dots = value.indexOf("..");
            if (dots < 0) {
                return new Term.Between(start(value), end(value), excluded);
            }
            String from = value.substring(0, dots);
            String to = value.substring(dots + 2);
            return new Term.Between(from.isEmpty() ? EVER : start(from), to.isEmpty() ? NEVER : end(to), excluded);
        } catch (DateTimeException e) {
            throw refused("at: takes a day or a month, such as at:2026-11-21, at:2026-11 or at:2026-11-01..2026-11-21, not "
                    + value + ".");
        }
    }

    private static Instant start(String value) {
        return (isMonth(value) ? YearMonth.parse(value).atDay(1) : LocalDate.parse(value))
                .atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant end(String value) {
        return (isMonth(value) ? YearMonth.parse(value).plusMonths(1).atDay(1) : LocalDate.parse(value).plusDays(1))
                .atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isMonth(String value) {
        return value.length() == "2026-11".length();
    }

    private static String pattern(String value) {
        return escaped(value).replace("*", "%");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String nearest(String key) {
        return KEYS.stream().min(Comparator.comparingInt(known -> distance(key, known))).orElseThrow();
    }

    /** Levenshtein's: how many letters to add, drop or change. */
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }

    private static RuntimeException refused(String message) {
        return Problem.INVALID.because(List.of(Violation.of("q", message)));
    }
}
