/** Takebook starts here. Everything else lives in the packages below, one for each feature. */
@NullMarked
package takebook;

import org.jspecify.annotations.NullMarked;
