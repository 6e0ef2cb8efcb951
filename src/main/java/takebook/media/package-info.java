/**
 * What a picture or clip is, and what can be made from it.
 *
 * <p>Files come from strangers, so nothing in this process decodes them: a small table of first bytes and a reader of header
 * sizes turn away what is not a picture or clip at all, and the rest is looked at by ffmpeg in a child process that has no
 * network, a short list of formats and codecs, and limits on memory, time and output. If that jail does not hold on a machine, no
 * file is looked at there, and the health page says why.
 *
 * <p>{@link takebook.media.Media} is the door. It is the only user of ffmpeg.
 */
@NullMarked
package takebook.media;

import org.jspecify.annotations.NullMarked;
