/**
 * How good a reference is, measured from its pixels.
 *
 * <p>One background step measures what has no figures yet, newest first, and steps aside while files are arriving. Figures
 * are a projection: delete {@code asset_measure} and they come back. What is good enough is data
 * ({@code references/quality-<date>.json}), and which checks count depends on the role. {@link takebook.asset.quality.Quality} is the
 * door; its report is a pure function of facts, figures, role and thresholds.
 */
@NullMarked
package takebook.asset.quality;

import org.jspecify.annotations.NullMarked;
