package takebook.compose.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import takebook.asset.Asset;
import takebook.compose.draft.DraftContent;

/**
 * A draft that would begin from something that is there. Nothing exists yet: the page shows what it would hold, and only
 * its button makes it.
 *
 * @param field what it begins from as the form names it: from, edit, extend, frame, element, prompt, shot, motion
 * @param id of that thing
 * @param as the role a frame would get; null for all others
 * @param said what is worth knowing, such as a newer version of an element
 * @param missing what belonged to it and is not there any more, one sentence each
 * @param clip played on the page, when it begins from one
 */
record Start(
        String field,
        long id,
        @Nullable String as,
        String title,
        DraftContent content,
        List<String> said,
        List<String> missing,
        @Nullable Asset clip) {}
