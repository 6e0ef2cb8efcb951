/** The pages that show elements: all of them, one version, and what projects and people say about it. */
@NullMarked
package takebook.element.gallery;

import org.jspecify.annotations.NullMarked;
