package takebook.element.pin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a project works with one version of an element.
 *
 * @param number of the version
 * @param note why this one
 */
public record Pin(long project, String projectName, long element, int number, @Nullable String note, Instant at, String by) {}
