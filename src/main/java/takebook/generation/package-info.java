/**
 * One asking, from the request to our own copy of the clip.
 *
 * <p>{@link takebook.generation.Generations} is the door. Inside, four rooms in a row, each knowing only those before it:
 * {@code request} (what somebody asks for and whether it may be asked, pure), {@code recipe} (the sealed text and its name, pure),
 * {@code state} (the tables and the moves between states, one transaction each) and {@code step} (the background work that talks to
 * providers). This package is where they meet people: it issues, cancels, asks in doubt, and serves pages, API and search.
 *
 * <p>The promise all of it serves: a paid generation is never submitted twice by the system, and no output is lost once the
 * provider succeeded (docs/adr/0001-paid-once.md).
 */
@NullMarked
package takebook.generation;

import org.jspecify.annotations.NullMarked;
