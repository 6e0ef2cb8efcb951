package takebook.media;

import java.time.Duration;
import java.util.List;

/**
 * A clip to be drawn by a filter graph of our own making; text from outside never gets into one unescaped.
 *
 * <p>Each input appears in the graph as {@code [in0]}, {@code [in1]} … (a sound source too), which must be used exactly once:
 * {@code split} where it is needed twice. Text is drawn by {@code drawtext=fontfile=} with {@link Media#font()}.
 *
 * @param maps what goes into the clip: labels of the graph such as {@code [v]}, or streams such as {@code 0:a?}; pictures first
 * @param limit after this time on the wall the work is stopped
 */
public record Render(List<RenderInput> inputs, String filterGraph, List<String> maps, Encoding encoding, Duration limit) {

    public Render {
        inputs = List.copyOf(inputs);
        maps = List.copyOf(maps);
    }
}
