/** What the bytes of a file say about it, read here and decoded by nobody: type, size, orientation, embedded words. */
@NullMarked
package takebook.media.file;

import org.jspecify.annotations.NullMarked;
