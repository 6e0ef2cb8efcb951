package takebook.compose.start;

import org.jspecify.annotations.Nullable;

/** What a link or a form says a draft should begin from; the first that is there counts. */
record StartParameters(
        @Nullable Long from,
        @Nullable Long edit,
        @Nullable Long extend,
        @Nullable Long frame,
        @Nullable String as,
        @Nullable Long element,
        @Nullable Long prompt,
        @Nullable Long shot,
        @Nullable Long motion) {}
