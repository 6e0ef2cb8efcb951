/** Generations as people and scripts see them: their page, the queue, and the routes of the API. */
@NullMarked
package takebook.generation.page;

import org.jspecify.annotations.NullMarked;
