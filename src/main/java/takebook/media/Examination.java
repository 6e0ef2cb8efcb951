package takebook.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do with a file, and why. Rules are stable ids; reasons are sentences for the person who sent it. */
public sealed interface Examination {

    /** A sound picture or clip; the notes tell what is unusual about it. */
    record Accepted(MediaFacts facts, List<String> notes) implements Examination {

        public Accepted {
            notes = List.copyOf(notes);
        }
    }

    /** Worth keeping as the original, but there will be no preview of it. */
    record Kept(@Nullable MediaFacts facts, String rule, String reason) implements Examination {}

    /** Not taken at all. */
    record Refused(String rule, String reason) implements Examination {}
}
