package takebook.asset.rights;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where something may be used.
 *
 * @param countries ISO 3166-1 codes of two letters, in order; none means worldwide
 */
public record Territory(List<String> countries) {

    public static final Territory WORLDWIDE = new Territory(List.of());

    /** How it is written in JSON and in forms when no country is named. */
    static final String WORLD = "worldwide";

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public Territory {
        countries = countries.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).distinct().sorted().toList();
        for (String code : countries) {
            if (!isCountry(code)) {
                throw new IllegalArgumentException("not a country of ISO 3166: " + code);
            }
        }
    }

    static boolean isCountry(String code) {
        return KNOWN.contains(code.strip().toUpperCase(Locale.ROOT));
    }

    public boolean isWorldwide() {
        return countries.isEmpty();
    }

    /** {@code worldwide}, or the codes. */
    public String words() {
        return isWorldwide() ? WORLD : String.join(", ", countries);
    }

    /** For people, up to a handful of names: {@code Austria, Germany}. */
    public String names() {
        return isWorldwide() ? WORLD : countries.stream()
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    @JsonValue
    Object json() {
        return isWorldwide() ? WORLD : countries;
    }
}
