/**
 * By what right a stored file may be used, who said so, and how that looks today.
 *
 * <p>A statement is written once and never changed; the latest one about an asset counts. A light is judged from
 * statements and a date by a pure function: what is missing, over, or shows people who never agreed is red; what needs
 * care is amber. What was cut out of a file, or generated from it, is never freer than the file: its light is that of
 * everything it goes back to. The words for the bases, and how early an end is announced, are data
 * ({@code resources/rights}).
 */
@NullMarked
package takebook.asset.rights;

import org.jspecify.annotations.NullMarked;
