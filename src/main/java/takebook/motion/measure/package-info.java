/**
 * What was measured of a clip's camera movement: the path, what it amounts to, where it contradicts what people say, and how far
 * one clip's movement came through in another. A projection, made by a background step: delete its rows and they come back.
 */
@NullMarked
package takebook.motion.measure;

import org.jspecify.annotations.NullMarked;
