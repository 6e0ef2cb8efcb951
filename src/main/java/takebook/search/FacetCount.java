package takebook.search;

/** @param value as the owner wrote it; in a query its case does not matter */
public record FacetCount(String value, long count) {}
