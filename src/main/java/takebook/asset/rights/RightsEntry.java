package takebook.asset.rights;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import takebook.problem.Violations;

/**
 * What somebody entered about rights, in a form or in JSON, before anybody looked whether it makes sense.
 *
 * @param basis a code or label of the terms file
 * @param territory country codes separated by commas or blanks; empty or {@code worldwide} for everywhere
 * @param people {@code none}, {@code yes}, or nothing when nobody looked
 * @param consent the number of a kept document
 */
public record RightsEntry(
        @Nullable String basis,
        @Nullable String source,
        @Nullable String territory,
        @Nullable String validFrom,
        @Nullable String expiresOn,
        @Nullable String people,
        @Nullable String peopleNote,
        @Nullable String consent,
        @Nullable String notes) {

    static final int LONGEST_SOURCE = 2_000;
    static final int LONGEST_NOTE = 400;
    static final int LONGEST_NOTES = 4_000;

    /** The words of the people member that mean no, and yes. */
    private static final List<String> NO = List.of("none", "no", "false");
    private static final List<String> YES = List.of("yes", "some", "true");

    /** What a form shows that nobody has filled in. */
    public static RightsEntry empty() {
        return new RightsEntry(null, null, null, null, null, null, null, null, null);
    }

    public static RightsEntry of(UsageRights rights) {
        return new RightsEntry(rights.basis(), rights.source(),
                rights.territory().isWorldwide() ? "" : rights.territory().words(),
                text(rights.validFrom()), text(rights.expiresOn()),
                switch (rights.people()) {
                    case NONE -> "none";
                    case SOME -> "yes";
                    case UNSAID -> "";
                },
                rights.peopleNote(), text(rights.consent()), rights.notes());
    }

    /** Whether anything was entered at all: a form left alone states nothing. */
    public boolean isEmpty() {
        return java.util.stream.Stream.of(basis, source, territory, validFrom, expiresOn, people, peopleNote, consent, notes)
                .allMatch(value -> value == null || value.isBlank());
    }

    /**
     * What was meant. Whatever is wrong is added to {@code violations}, each under the member's name behind {@code prefix}
     * ({@code rights.} in JSON, nothing in a form); then the answer is of no use.
     */
    public @Nullable UsageRights read(Terms terms, String prefix, Violations violations) {
        int before = violations.all().size();
        Basis chosen = basis(terms, prefix, violations);
        String saidSource = violations.optional(prefix + "source", source, LONGEST_SOURCE);
        if (chosen != null && chosen.needsSource() && saidSource == null) {
            violations.add(prefix + "source", "“%s” says nothing without it: %s".formatted(chosen.label(), chosen.meaning()));
        }
        Territory where = territory(prefix, violations);
        LocalDate from = date(prefix + "validFrom", validFrom, violations);
        LocalDate until = date(prefix + "expiresOn", expiresOn, violations);
        if (from != null && until != null && until.isBefore(from)) {
            violations.add(prefix + "expiresOn", "It ends on %s, before it begins on %s".formatted(until, from));
        }
        People shown = people(prefix, violations);
        String note = violations.optional(prefix + "peopleNote", peopleNote, LONGEST_NOTE);
        Long document = number(prefix + "consent", violations);
        if (document != null && shown != People.SOME) {
            violations.add(prefix + "people", "A consent document belongs to people who are shown: say yes, or leave the document out");
        }
        String further = violations.optional(prefix + "notes", notes, LONGEST_NOTES);
        return violations.all().size() > before || chosen == null ? null
                : new UsageRights(chosen.code(), saidSource, where, from, until, shown, note, document, further);
    }

    private @Nullable Basis basis(Terms terms, String prefix, Violations violations) {
        String codes = String.join(", ", terms.bases().stream().map(Basis::code).toList());
        if (basis == null || basis.isBlank()) {
            violations.add(prefix + "basis", "Say by what right it is used: " + codes);
            return null;
        }
        var found = terms.basis(basis);
        if (found.isEmpty()) {
            violations.add(prefix + "basis", "“%s” is no basis; there is %s".formatted(basis.strip(), codes));
        }
        return found.orElse(null);
    }

    private Territory territory(String prefix, Violations violations) {
        String given = territory == null ? "" : territory.strip();
        if (given.isEmpty() || given.equalsIgnoreCase(Territory.WORLD)) {
            return Territory.WORLDWIDE;
        }
        var codes = Arrays.stream(given.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
        var unknown = codes.stream().filter(code -> !Territory.isCountry(code)).toList();
        if (!unknown.isEmpty()) {
            violations.add(prefix + "territory", "%s: no country of ISO 3166. Write two letters for each, such as DE, AT, or leave it empty for worldwide"
                    .formatted(String.join(", ", unknown)));
            return Territory.WORLDWIDE;
        }
        return new Territory(codes);
    }

    private static @Nullable LocalDate date(String field, @Nullable String given, Violations violations) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException _) {
            violations.add(field, "“%s” is no day; write it as 2027-03-31".formatted(given.strip()));
            return null;
        }
    }

    private People people(String prefix, Violations violations) {
        String given = people == null ? "" : people.strip().toLowerCase(Locale.ROOT);
        if (given.isEmpty()) {
            return People.UNSAID;
        }
        if (NO.contains(given)) {
            return People.NONE;
        }
        if (!YES.contains(given)) {
            violations.add(prefix + "people", "Say none or yes, not “%s”; names or a number belong into peopleNote".formatted(given));
        }
        return People.SOME;
    }

    private @Nullable Long number(String field, Violations violations) {
        if (consent == null || consent.isBlank()) {
            return null;
        }
        if (!consent.strip().matches("\\d{1,18}")) {
            violations.add(field, "A consent document is given by its number, not “%s”".formatted(consent.strip()));
            return null;
        }
        return Long.valueOf(consent.strip());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
