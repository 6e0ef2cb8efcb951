package takebook.media;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A verdict, and the poster that fell off on the way: as {@link Media#poster} makes it, for accepted stills only. */
public record Examined(Examination verdict, @Nullable Path poster) {}
