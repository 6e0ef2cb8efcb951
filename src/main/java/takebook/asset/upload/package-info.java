/**
 * How files come in over HTTP: by script, by drag and drop, by a plain form.
 *
 * <p>Bodies are read part by part and streamed on to storage, never held in memory and never spooled twice; only the plain
 * form for browsers without JavaScript lets the framework write its files first. Whatever goes wrong, nothing stays behind.
 */
@NullMarked
package takebook.asset.upload;

import org.jspecify.annotations.NullMarked;
