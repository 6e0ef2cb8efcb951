package takebook.web;

/**
 * A place the rail leads to.
 *
 * @param key second key of its shortcut: {@code g} and then this one
 * @param current whether the page being shown is this place or lies below it
 */
public record Destination(String path, String label, String icon, String key, boolean current) {}
