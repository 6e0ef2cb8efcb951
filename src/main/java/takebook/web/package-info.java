/**
 * What every page shares: the layout's data, formats, icons, the home page, the problem page and the headers.
 *
 * <p>Nobody imports this package. Templates reach it through {@code inject:shell} and the formatting extensions of
 * {@link takebook.web.Formats}.
 */
@NullMarked
package takebook.web;

import org.jspecify.annotations.NullMarked;
