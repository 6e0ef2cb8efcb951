package takebook.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import takebook.search.query.QueryPart;

/** The filters beside a list. Each choice is a link to the same query with {@code key:value} added or taken out. */
public record FacetRail(List<Group> groups) {

    public record Group(String key, List<Choice> choices) {}

    /** Keys whose values people wrote; those of the others are words of ours. */
    private static final List<String> WRITTEN_BY_PEOPLE = List.of("project", "tag", "role", "element", "by");

    /** @param active whether the query has it already; then the link takes it out */
    public record Choice(String value, String label, long count, boolean active, String url) {}

    /** @param page the address of the list, such as {@code /search}; what it asks beside the query stays */
    static FacetRail of(String page, String query, List<QueryPart> parts, Map<String, List<FacetCount>> facets) {
        var groups = new ArrayList<Group>();
        facets.forEach((key, counts) -> {
            if (!counts.isEmpty()) {
                groups.add(new Group(key, counts.stream().map(count -> choice(page, query, parts, key, count)).toList()));
            }
        });
        return new FacetRail(groups);
    }

    private static Choice choice(String page, String query, List<QueryPart> parts, String key, FacetCount count) {
        String term = term(key, count.value());
        var present = parts.stream().filter(part -> part.text().equalsIgnoreCase(term)).findFirst();
        String edited = present.map(QueryPart::without).orElse((query.strip() + " " + term).strip());
        return new Choice(count.value(), label(key, count.value()), count.count(), present.isPresent(), url(page, edited));
    }

    private static String label(String key, String value) {
        return WRITTEN_BY_PEOPLE.contains(key) ? value : value.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** A value that would fall apart, or end too early, is put in quotes. */
    static String term(String key, String written) {
        String value = WRITTEN_BY_PEOPLE.contains(key) ? written : written.replace('_', '-').toLowerCase(Locale.ROOT);
        boolean plain = value.matches("[\\p{L}\\p{N}._/@+:-]+");
        return plain ? key + ":" + value : key + ":\"" + value.replace('"', ' ') + "\"";
    }

    static String url(String query) {
        return url("/search", query);
    }

    static String url(String page, String query) {
        return page + (page.contains("?") ? "&q=" : "?q=") + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
