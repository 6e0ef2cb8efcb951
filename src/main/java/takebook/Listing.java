package takebook;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list as the API answers it.
 *
 * @param next the address of the following part; null at the end
 * @param total how many there are in all
 */
public record Listing<T>(List<T> items, @Nullable String next, long total) {

    private static final int MOST = 200;

    /** A part of a list that is small enough to be held whole: those after the item with the id {@code after}. */
    public static <T> Listing<T> part(List<T> all, ToLongFunction<T> id, @Nullable Long after, int limit, String address) {
        int size = Math.clamp(limit, 1, MOST);
        var rest = after == null ? all : all.stream().dropWhile(item -> id.applyAsLong(item) != after).skip(1).toList();
        var items = rest.stream().limit(size).toList();
        String next = rest.size() > items.size()
                ? "%s?after=%d&limit=%d".formatted(address, id.applyAsLong(items.getLast()), size)
                : null;
        return new Listing<>(items, next, all.size());
    }
}
