/** The language of queries: a text goes in, and out comes what it asks for, in what order, and what of it is not understood. Pure. */
@NullMarked
package takebook.search.query;

import org.jspecify.annotations.NullMarked;
