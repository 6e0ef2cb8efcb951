/**
 * Figures from pixels.
 *
 * <p>Pure functions: decoded pictures go in, numbers come out; nothing here opens a file, knows a table or decides what is good.
 * Each figure has a name with a version ({@code sharpness/v1}): when a formula changes, its version does, and what is
 * stored under the old one is measured again. What is good enough is data and belongs to {@code takebook.asset.quality}.
 */
@NullMarked
package takebook.media.measure;

import org.jspecify.annotations.NullMarked;
