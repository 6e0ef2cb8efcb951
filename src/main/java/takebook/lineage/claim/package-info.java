/** What people say about lineage afterwards: who, when, on what evidence. A claim never becomes a recorded edge. */
@NullMarked
package takebook.lineage.claim;

import org.jspecify.annotations.NullMarked;
