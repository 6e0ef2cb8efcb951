package takebook.generation.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, newest first.
 *
 * @param next the id after which the next part begins; null at the end
 * @param total of the whole list
 */
public record GenerationPage(List<Generation> items, @Nullable Long next, long total) {}
