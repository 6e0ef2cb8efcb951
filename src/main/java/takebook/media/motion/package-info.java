/**
 * How the camera moved, read from the pixels of a clip.
 *
 * <p>Small grey frames go in ({@link takebook.media.motion.frame.GreyFrames}, decoded by the jailed ffmpeg). Corners are followed from
 * frame to frame, a shift, a growth and a turn of the whole picture are fitted to them in spite of what moves by itself, and
 * the sequence of these is the path of the camera ({@link takebook.media.motion.CameraPath}). What is read out of the path, the
 * kind of move, its speed and its shake, follows from thresholds that are data ({@link takebook.media.motion.Reading}).
 *
 * <p>Pure functions of the frames: no file, no clock, no chance. The same frames give the same path on every machine, and the
 * method has a name with a version ({@link takebook.media.motion.CameraPath#METHOD}) that changes when its figures would.
 * docs/motion-measure.md tells how well it does on clips whose movement is known, and what it cannot tell apart.
 */
@NullMarked
package takebook.media.motion;

import org.jspecify.annotations.NullMarked;
