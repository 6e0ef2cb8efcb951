package takebook.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import takebook.media.file.Upright;
import takebook.media.jail.Ffmpeg;

/** Draws a clip from a filter graph, see {@link Render}. */
@ApplicationScoped
class Renderer {

    private final Ffmpeg ffmpeg;

    Renderer(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** @param sources the files of the inputs under generated names, in their order; nothing for a source of ffmpeg's own */
    Path render(Render render, List<Path> sources, Path folder) {
        var target = folder.resolve("render.mp4");
        var encoding = render.encoding();
        var arguments = new ArrayList<>(List.of("-v", "error", "-y"));
        for (int i = 0; i < render.inputs().size(); i++) {
            arguments.addAll(open(render.inputs().get(i), sources.get(i)));
        }
        arguments.addAll(List.of("-filter_complex", graph(render, sources)));
        for (String map : render.maps()) {
            arguments.addAll(List.of("-map", map));
        }
        arguments.addAll(List.of("-r", encoding.frameRate().toString(), "-t", encoding.seconds().toPlainString(), "-pix_fmt", "yuv420p"));
        arguments.addAll(H264.encoder(encoding.bitsPerSecond()));
        arguments.add("file:" + target);
        ffmpeg.make(arguments, render.limit(), folder);
        return target;
    }

    private static List<String> open(RenderInput input, Path source) {
        return switch (input) {
            case RenderInput.Still _, RenderInput.Clip _ -> {
                var options = new ArrayList<>(Ffmpeg.GUARDS);
                options.addAll(Upright.of(source).inputOptions());
                options.addAll(List.of("-i", "file:" + source));
                yield options;
            }
            case RenderInput.Source(var text, _) -> List.of("-f", "lavfi", "-i", text);
        };
    }

    private static String graph(Render render, List<Path> sources) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < render.inputs().size(); i++) {
            parts.add(introduce(i, render.inputs().get(i), sources.get(i)));
        }
        parts.add(render.filterGraph());
        return String.join(";", parts);
    }

    /** Gives the n-th input its name; a still is one frame, repeated for as long as it is wanted. */
    private static String introduce(int n, RenderInput input, Path source) {
        return switch (input) {
            case RenderInput.Still(_, var seconds, var rate) ->
                "[%d:v]%s,format=yuva420p,loop=loop=-1:size=1,setpts=N/(%s)/TB,fps=%s,trim=duration=%s[in%d]"
                        .formatted(n, Upright.of(source).filter(), rate, rate, seconds.toPlainString(), n);
            case RenderInput.Clip _ -> "[%d:v]setpts=PTS-STARTPTS[in%d]".formatted(n, n);
            case RenderInput.Source(_, var sound) -> "[%d:%s]%s[in%d]".formatted(n, sound ? "a" : "v", sound ? "anull" : "null", n);
        };
    }
}
