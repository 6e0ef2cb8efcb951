/** Measurements against a running Takebook, started by hand; docs/benchmarks.md has the commands. None of them is a test. */
@NullMarked
package takebook.bench;

import org.jspecify.annotations.NullMarked;
