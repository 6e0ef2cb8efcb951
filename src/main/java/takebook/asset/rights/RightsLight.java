package takebook.asset.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a file may be used on a day: green, amber with care, red not.
 *
 * @param findings everything that keeps it from being green, the gravest first; none when it is green
 */
public record RightsLight(Colour colour, List<Finding> findings) {

    public enum Colour {
        GREEN("ok", "shield-check"),
        AMBER("with care", "triangle-alert"),
        RED("not cleared", "circle-x");

        private final String words;
        private final String icon;

        Colour(String words, String icon) {
            this.words = words;
            this.icon = icon;
        }

        public String words() {
            return words;
        }

        /** A shape of its own for each, for eyes that do not tell the colours apart. */
        public String icon() {
            return icon;
        }
    }

    private static final RightsLight GREEN = new RightsLight(Colour.GREEN, List.of());

    public RightsLight {
        findings = List.copyOf(findings);
    }

    /** @param roots the file itself as far as it needs rights of its own, and everything it goes back to */
    public static RightsLight judged(Collection<Root> roots, LocalDate today, Terms terms) {
        return of(roots.stream().flatMap(root -> findings(root, today, terms).stream()));
    }

    /** Of several files that are used together: the gravest, with everything that keeps any of them from being green. */
    public static RightsLight together(Collection<RightsLight> lights) {
        return of(lights.stream().flatMap(light -> light.findings().stream()));
    }

    private static RightsLight of(Stream<Finding> all) {
        var findings = all.distinct()
                .sorted(Comparator.comparing((Finding finding) -> finding.kind().ordinal()).thenComparing(Finding::asset))
                .toList();
        return findings.isEmpty() ? GREEN : new RightsLight(findings.getFirst().kind().colour(), findings);
    }

    private static List<Finding> findings(Root root, LocalDate today, Terms terms) {
        var stated = root.stated();
        if (stated == null) {
            return List.of(root.finding(Trouble.MISSING, "nobody has said by what right it may be used"));
        }
        var rights = stated.rights();
        var found = new ArrayList<Finding>();
        var basis = terms.stored(rights.basis());
        if (!basis.clears()) {
            found.add(root.finding(Trouble.MISSING, "its basis is “%s”, which clears nothing".formatted(basis.label().toLowerCase(java.util.Locale.ROOT))));
        }
        days(root, rights, today, terms).forEach(found::add);
        if (rights.needsConsent() && rights.consent() == null) {
            found.add(root.finding(Trouble.NO_CONSENT, "it shows people, and no document says that they agree"));
        }
        if (rights.people() == People.UNSAID) {
            found.add(root.finding(Trouble.PEOPLE_UNSAID, "nobody has said whether people can be recognised"));
        }
        if (!rights.territory().isWorldwide()) {
            found.add(root.finding(Trouble.LIMITED, "only in " + rights.territory().words()));
        }
        return found;
    }

    private static Stream<Finding> days(Root root, UsageRights rights, LocalDate today, Terms terms) {
        var from = rights.validFrom();
        var until = rights.expiresOn();
        if (from != null && today.isBefore(from)) {
            return Stream.of(root.finding(Trouble.NOT_YET, "may be used from %s on".formatted(from)));
        }
        if (until != null && today.isAfter(until)) {
            return Stream.of(root.finding(Trouble.EXPIRED, "the right ended on " + until));
        }
        if (until != null && !today.plusDays(terms.expiringDays()).isBefore(until)) {
            return Stream.of(root.finding(Trouble.EXPIRING, "the right ends on " + until));
        }
        return Stream.of();
    }

    public boolean isRed() {
        return colour == Colour.RED;
    }

    /** A word or two beside the colour. */
    public String label() {
        return findings.isEmpty() ? "Rights ok" : findings.getFirst().kind().label();
    }

    /** All reasons in one sentence each. */
    public String reasons() {
        if (findings.isEmpty()) {
            return "May be used.";
        }
        return String.join("; ", findings.stream().map(Finding::words).distinct().toList()) + ".";
    }

    /** The values of {@code rights:} in search. */
    public List<String> words() {
        return findings.isEmpty() ? List.of("ok") : findings.stream().map(finding -> finding.kind().word()).distinct().toList();
    }
}
