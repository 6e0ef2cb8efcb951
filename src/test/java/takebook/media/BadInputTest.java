package takebook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import takebook.BadSamples;
import takebook.Samples;
import takebook.Samples.Format;
import takebook.TakebookTest;
import takebook.media.Examination.Accepted;
import takebook.media.Examination.Kept;
import takebook.media.Examination.Refused;
import takebook.media.jail.Ffmpeg;
import takebook.storage.StoredObjects;

/** The catalogue of bad input, one case for each file. Every case also leaves no file, asks no server and ends in time. */
@TakebookTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ACCEPT = "accept";
    private static final String KEEP = "keep";
    private static final String REFUSE = "refuse";

    @Inject
    Media media;

    @Inject
    Ffmpeg ffmpeg;

    @Inject
    StoredObjects objects;

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer canary;
    private Path secret;

    @BeforeAll
    void openCanary() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        secret = BadSamples.renamed(Samples.clip(6024), "other.ts");
    }

    @AfterAll
    void closeCanary() {
        canary.stop(0);
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @MethodSource("rows")
    void a_bad_file_ends_as_the_catalogue_says(
            int row, String what, Supplier<Path> file, String name, String result, String rule) throws IOException {
        var input = file.get();
        var before = temporaryFiles();

        var examination = assertTimeout(LIMIT, () -> media.examine(input, name));

        assertThat(outcome(examination)).as(examination.toString()).isEqualTo(result + " " + rule);
        assertThat(temporaryFiles()).as("left behind").isEqualTo(before);
        assertThat(hits).as("requests to the outside").hasValue(0);
    }

    Stream<Arguments> rows() {
        String url = "http://127.0.0.1:" + canary.getAddress().getPort();
        String playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n%s\n#EXT-X-ENDLIST\n";
        return Stream.of(
                row(1, "no bytes", () -> BadSamples.of("empty.png"), REFUSE, "media.empty"),
                row(4, "mp4 cut before its index", () -> BadSamples.cut(Samples.clip(6004), 0.5), REFUSE, "media.incomplete"),
                row(5, "cut JPEG", () -> BadSamples.cut(Samples.photo(6005), 0.6), KEEP, "media.damaged"),
                row(5, "cut PNG", () -> BadSamples.cut(Samples.photo(6005, Format.PNG), 0.6), KEEP, "media.damaged"),
                row(5, "cut WebP", () -> BadSamples.cut(Samples.photo(6005, Format.WEBP), 0.6), KEEP, "media.damaged"),
                row(5, "cut GIF", () -> BadSamples.cut(Samples.photo(6005, Format.GIF), 0.6), KEEP, "media.damaged"),
                row(5, "cut AVIF", () -> BadSamples.cut(Samples.photo(6005, Format.AVIF), 0.6), KEEP, "media.damaged"),
                row(6, "mp4 with an index of noise", BadSamples::randomMoov, REFUSE, "media.unreadable"),
                row(7, "mp4 with pictures of noise", BadSamples::randomMdat, KEEP, "media.damaged"),
                row(8, "mp4 with its index at the end", () -> Samples.clip(6008), ACCEPT, ""),
                row(9, "fragmented mp4", BadSamples::fragmented, ACCEPT, ""),
                row(10, "mp4 of one frame", () -> Samples.clip(6010, 0.04, 64, 64, false), ACCEPT, ""),
                row(11, "frames at uneven times", BadSamples::unevenFrames, ACCEPT, ""),
                row(12, "sound without a picture", BadSamples::soundOnly, KEEP, "media.no-picture"),
                row(12, "picture without a sound", () -> Samples.clip(6012, 1, 64, 64, false), ACCEPT, ""),
                row(15, "JPEG called mp4", () -> BadSamples.renamed(Samples.photo(6015), "photo.mp4"), ACCEPT, ""),
                row(15, "mp4 called jpg", () -> BadSamples.renamed(Samples.clip(6015), "clip.jpg"), ACCEPT, ""),
                row(16, "HTML called png", () -> BadSamples.text("page.png", "<!doctype html><p>x"), REFUSE, "media.type"),
                row(16, "SVG called png", () -> BadSamples.text("drawing.png", svg(url)), REFUSE, "media.type"),
                row(16, "XML called png", () -> BadSamples.text("data.png", "<?xml version='1.0'?><a/>"), REFUSE, "media.type"),
                row(17, "SVG", () -> BadSamples.text("drawing.svg", svg(url)), REFUSE, "media.type"),
                row(18, "HTML", () -> BadSamples.text("page.html", "<html><script>1</script>"), REFUSE, "media.type"),
                row(18, "PDF", () -> BadSamples.text("paper.pdf", "%PDF-1.7\n"), REFUSE, "media.type"),
                row(18, "EXE", () -> BadSamples.text("tool.exe", "MZ\u0000\u0001"), REFUSE, "media.type"),
                row(18, "ZIP", () -> BadSamples.text("pack.zip", "PK\u0003\u0004"), REFUSE, "media.type"),
                row(18, "script", () -> BadSamples.text("run.sh", "#!/bin/sh\ncurl " + url), REFUSE, "media.type"),
                row(19, "mp4 with HTML behind it",
                        () -> BadSamples.withTail(Samples.clip(6019), "<html><script>alert(1)</script></html>"), ACCEPT, ""),
                row(20, "GIF that is a script", () -> BadSamples.text("both.gif", "GIF89a/*" + "x".repeat(90) + "*/=1;alert(1)"),
                        REFUSE, "media.unreadable"),
                row(21, "PNG of 400 million pixels", BadSamples::hugePng, REFUSE, "media.too-many-pixels"),
                row(22, "PNG that only claims", BadSamples::claimedPng, REFUSE, "media.too-many-pixels"),
                row(23, "playlist of a server", () -> BadSamples.text("list.m3u8", playlist.formatted(url + "/a.ts")),
                        REFUSE, "media.type"),
                row(23, "playlist of a server called mp4", () -> BadSamples.text("list.mp4", playlist.formatted(url + "/a.ts")),
                        REFUSE, "media.type"),
                row(24, "playlist of a file of somebody else",
                        () -> BadSamples.text("steal.mp4", playlist.formatted("file://" + secret)), REFUSE, "media.type"),
                row(25, "ffconcat script called mp4",
                        () -> BadSamples.text("concat.mp4", "ffconcat version 1.0\nfile /etc/passwd\nfile " + url), REFUSE, "media.type"),
                row(26, "playlist that joins a server and a file",
                        () -> BadSamples.text("join.mp4", playlist.formatted("concat:" + url + "/h|file:///etc/passwd")),
                        REFUSE, "media.type"),
                row(27, "DASH", () -> BadSamples.text("show.mpd", "<MPD><BaseURL>" + url + "</BaseURL></MPD>"), REFUSE, "media.type"),
                row(27, "SDP", () -> BadSamples.text("call.sdp", "v=0\nc=IN IP4 127.0.0.1\nm=video 1234 RTP/AVP 96"),
                        REFUSE, "media.type"),
                row(27, "NUT", () -> BadSamples.text("clip.nut", "nut/multimedia container\0"), REFUSE, "media.type"),
                row(27, "AviSynth", () -> BadSamples.text("clip.avs", "AVISource(\"" + url + "\")"), REFUSE, "media.type"),
                row(27, "tty", () -> BadSamples.text("screen.tty", "\u001b[2J hello"), REFUSE, "media.type"),
                row(27, "xbin", () -> BadSamples.text("art.xb", "XBIN\u001a"), REFUSE, "media.type"),
                row(27, "lavfi", () -> BadSamples.text("graph.mp4", "movie=" + secret), REFUSE, "media.type"),
                row(28, "MOV whose pictures are in another file",
                        () -> BadSamples.externalReference(secret.toString()), KEEP, "media.damaged"),
                row(29, "MagicYUV in AVI", () -> BadSamples.magicYuv("magic.avi"), KEEP, "media.container"),
                row(29, "MagicYUV in MKV", () -> BadSamples.magicYuv("magic.mkv"), KEEP, "media.codec"),
                row(29, "MagicYUV in MOV", () -> BadSamples.magicYuv("magic.mov"), KEEP, "media.codec"),
                row(30, "GIF with a screen of 900 million pixels", BadSamples::hugeGifScreen, REFUSE, "media.too-many-pixels"),
                row(31, "GIF of 5,000 frames on 16 million pixels", BadSamples::manyGifFrames, REFUSE, "media.too-many-frames"),
                row(34, "AVIF still", () -> Samples.photo(6034, Format.AVIF), ACCEPT, ""),
                row(39, "XMP that includes a file", () -> BadSamples.withXmp(xxe(url)), ACCEPT, ""));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void a_name_is_text_and_nothing_else(String name) {
        assertThat(media.examine(Samples.clip(6042), name)).isInstanceOf(Accepted.class);
        assertThat(hits).hasValue(0);
    }

    static List<String> hostileNames() {
        return List.of("-y.mp4", "http:x.mp4", "concat:a|b", "a%03d.mp4", "../../etc/x.mp4", "CON", "x\u202egpj.exe",
                "a\r\nb.mp4", "%00.mp4", "n\u0303o.mp4", "\ud83c\udfac.mp4", "\"'`.mp4", "x".repeat(300) + ".mp4", "");
    }

    @Test
    void a_note_tells_that_the_name_ends_differently() {
        var accepted = (Accepted) media.examine(Samples.photo(6050), "holiday.mp4");

        assertThat(accepted.notes()).containsExactly("The name ends differently, but the file is image/jpeg.");
    }

    @Test
    void uneven_frame_times_are_marked() {
        var accepted = (Accepted) media.examine(BadSamples.unevenFrames(), "uneven.mp4");

        assertThat(accepted.facts().variableFrameRate()).isTrue();
        assertThat(accepted.facts().frames()).isEqualTo(32);
        assertThat(accepted.notes()).containsExactly("The frames are not evenly spaced (VFR).");
    }

    /** The table of first bytes refuses these before ffmpeg sees them; this is the wall behind it. */
    @Test
    void behind_the_table_the_jail_refuses_playlists_and_servers_too() {
        String url = "http://127.0.0.1:" + canary.getAddress().getPort();
        var stolen = BadSamples.text("input0", "#EXTM3U\n#EXTINF:10,\nfile://%s\n#EXT-X-ENDLIST\n".formatted(secret));
        var listed = BadSamples.text("input1", "#EXTM3U\n#EXTINF:10,\n%s/a.ts\n#EXT-X-ENDLIST\n".formatted(url));
        try (var folder = objects.workFolder()) {
            for (String input : List.of("file:" + stolen, "file:" + listed, url + "/clip.mp4")) {
                var guarded = Stream.concat(Ffmpeg.GUARDS.stream(), Stream.of("-i", input)).toList();
                assertThat(ffmpeg.probe(guarded, folder.path(), _ -> {}).succeeded()).as(input).isFalse();
            }
            var unlisted = ffmpeg.probe(List.of("-i", url + "/clip.mp4"), folder.path(), _ -> {});
            assertThat(unlisted.succeeded()).as("without lists, only the empty network is left").isFalse();
        }
        assertThat(hits).hasValue(0);
    }

    private static Arguments row(int row, String what, Supplier<Path> file, String result, String rule) {
        return arguments(row, what, file, "upload", result, rule);
    }

    private static String outcome(Examination examination) {
        return switch (examination) {
            case Accepted _ -> ACCEPT + " ";
            case Kept(_, var rule, _) -> KEEP + " " + rule;
            case Refused(var rule, _) -> REFUSE + " " + rule;
        };
    }

    private Set<Path> temporaryFiles() throws IOException {
        Path own;
        try (var folder = objects.workFolder()) {
            own = folder.path().getParent();
        }
        try (var files = Files.list(own)) {
            return files.collect(java.util.stream.Collectors.toSet());
        }
    }

    private static String svg(String url) {
        return "<svg xmlns='http://www.w3.org/2000/svg'><image href='%s/x.png'/><script>alert(1)</script></svg>".formatted(url);
    }

    private static String xxe(String url) {
        return ("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM '%s/dtd'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&e;"
                + "</x:xmpmeta>").formatted(url);
    }
}
