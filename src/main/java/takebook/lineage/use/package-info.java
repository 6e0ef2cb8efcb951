/**
 * What depends on a thing, in groups people understand: the takes it went into, the elements that hold it, what was cut out of
 * it. Counted exactly and shown in parts, so that a logo used by ten thousand takes is as quick to look at as a fresh one.
 */
@NullMarked
package takebook.lineage.use;

import org.jspecify.annotations.NullMarked;
