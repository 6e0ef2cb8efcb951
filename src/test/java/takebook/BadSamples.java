package takebook;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import takebook.media.jail.SampleEncoder;

/** Damaged, dishonest and hostile files, made when they are asked for; the numbers are rows of docs/bad-input.md. */
public final class BadSamples {

    private BadSamples() {}

    public static Path of(String name, byte... bytes) {
        var target = Samples.newFile(name);
        try {
            return Files.write(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path text(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Path cut(Path whole, double share) {
        var bytes = bytes(whole);
        return of("cut-" + whole.getFileName(), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    public static Path renamed(Path original, String name) {
        return of(name, bytes(original));
    }

    public static Path withTail(Path original, String tail) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(original));
        bytes.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return of("tail-" + original.getFileName(), bytes.toByteArray());
    }

    /** Row 6: an index of noise. */
    public static Path randomMoov() {
        var bytes = bytes(Samples.clip(6006));
        int moov = indexOf(bytes, "moov");
        return of("random-moov.mp4", noise(bytes, moov + 4, bytes.length));
    }

    /** Row 7: a sound index over noise. */
    public static Path randomMdat() {
        var bytes = bytes(Samples.clip(6007));
        return of("random-mdat.mp4", noise(bytes, indexOf(bytes, "mdat") + 4, indexOf(bytes, "moov") - 4));
    }

    /** Row 9. */
    public static Path fragmented() {
        return encoded("fragmented.mp4", "-c", "copy", "-movflags", "frag_keyframe+empty_moov");
    }

    /** Row 12. */
    public static Path soundOnly() {
        return encoded("sound.mp4", "-vn", "-c", "copy");
    }

    /** Row 14. */
    public static Path turned(int degrees) {
        var target = Samples.newFile("turned-%d.mp4".formatted(degrees));
        SampleEncoder.run(List.of("-display_rotation", Integer.toString(-degrees), "-i", Samples.clip(6014).toString(),
                "-c", "copy", target.toString()));
        return target;
    }

    /** Row 11: every third frame is missing. */
    public static Path unevenFrames() {
        return encoded("uneven.mp4", "-an", "-vf", "select='mod(n\\,3)'", "-fps_mode", "vfr", "-c:v", "libopenh264");
    }

    /** Row 14: a JPEG with an EXIF block that holds nothing but an orientation. */
    public static Path oriented(int orientation) {
        var jpeg = bytes(Samples.photo(6015, 300, 200, Samples.Format.JPEG));
        var exif = ByteBuffer.allocate(32).put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putInt(0).array();
        return of("oriented-%d.jpg".formatted(orientation), withSegment(jpeg, exif));
    }

    /** Rows 38 and 39: a JPEG with an XMP packet. */
    public static Path withXmp(String packet) {
        var segment = new ByteArrayOutputStream();
        segment.writeBytes("http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(packet.getBytes(StandardCharsets.UTF_8));
        return of("xmp.jpg", withSegment(bytes(Samples.photo(6038)), segment.toByteArray()));
    }

    /** Row 21: 400 million pixels in some fifty thousand bytes, and a sound PNG. */
    public static Path hugePng() {
        int edge = 20_000;
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION))) {
            var row = new byte[1 + edge / 8];
            for (int i = 0; i < edge; i++) {
                deflated.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(pngStart(edge, edge));
        png.writeBytes(pngChunk("IDAT", pixels.toByteArray()));
        png.writeBytes(pngChunk("IEND", new byte[0]));
        return of("huge.png", png.toByteArray());
    }

    /** Row 22: a claim and nothing else. */
    public static Path claimedPng() {
        return of("claim.png", pngStart(65_500, 65_500));
    }

    /** Row 30: one pixel on a screen of 900 million. */
    public static Path hugeGifScreen() {
        return gif(30_000, 30_000, 1);
    }

    /** Row 31: 5,000 pictures of one pixel, each to be drawn on 16 million. */
    public static Path manyGifFrames() {
        return gif(4_000, 4_000, 5_000);
    }

    /** Row 28: the pictures are said to be in a file elsewhere, by an absolute path as old QuickTime wrote it. */
    public static Path externalReference(String path) {
        var bytes = bytes(encoded("external.mov", "-an", "-c", "copy"));
        int dref = indexOf(bytes, "dref") - 4;
        var name = path.getBytes(StandardCharsets.UTF_8);
        var record = ByteBuffer.allocate(150 + 4 + name.length + name.length % 2 + 4)
                .put(37, (byte) 0).position(150)
                .putShort((short) 2).putShort((short) name.length).put(name);
        record.position(record.capacity() - 4).putShort((short) -1);
        var reference = ByteBuffer.allocate(16 + 12 + record.capacity())
                .putInt(16 + 12 + record.capacity()).put("dref".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(1)
                .putInt(12 + record.capacity()).put("alis".getBytes(StandardCharsets.ISO_8859_1)).putInt(0)
                .put(record.array()).array();
        return of("external.mov", withBox(bytes, dref, reference));
    }

    /** Row 29: a codec that is on nobody's list, in the container the name asks for. */
    public static Path magicYuv(String name) {
        return encoded(name, "-an", "-c:v", "magicyuv", "-pix_fmt", "yuv420p");
    }

    private static Path encoded(String name, String... arguments) {
        var target = Samples.newFile(name);
        var all = new java.util.ArrayList<>(List.of("-i", Samples.clip(6000).toString()));
        all.addAll(List.of(arguments));
        all.add(target.toString());
        SampleEncoder.run(all);
        return target;
    }

    private static Path gif(int width, int height, int frames) {
        var gif = new ByteArrayOutputStream();
        gif.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        gif.writeBytes(new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), (byte) 0x80, 0, 0});
        gif.writeBytes(new byte[] {0, 0, 0, (byte) 255, (byte) 255, (byte) 255});
        for (int i = 0; i < frames; i++) {
            gif.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, 0, 2, 0, 0, 0});
            gif.writeBytes(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
        }
        gif.write(0x3b);
        return of("bomb-%dx%d.gif".formatted(width, height), gif.toByteArray());
    }

    private static byte[] pngStart(int width, int height) {
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(pngChunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1).array()));
        return png.toByteArray();
    }

    public static byte[] pngChunk(String name, byte[] data) {
        var typed = new ByteArrayOutputStream();
        typed.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        typed.writeBytes(data);
        var crc = new CRC32();
        crc.update(typed.toByteArray());
        var chunk = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(chunk)) {
            out.writeInt(data.length);
            out.write(typed.toByteArray());
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length + 4)
                .put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (segment.length + 2)).put(segment)
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Exchanges the box at {@code at} for another and lengthens all boxes around it. The index stands last, so no offset moves. */
    private static byte[] withBox(byte[] file, int at, byte[] box) {
        int oldLength = ByteBuffer.wrap(file).getInt(at);
        var changed = ByteBuffer.allocate(file.length - oldLength + box.length)
                .put(file, 0, at).put(box).put(file, at + oldLength, file.length - at - oldLength);
        int start = 0;
        while (start < at) {
            int length = ByteBuffer.wrap(file).getInt(start);
            if (start + length <= at) {
                start += length;
                continue;
            }
            changed.putInt(start, length + box.length - oldLength);
            start += 8;
        }
        return changed.array();
    }

    private static byte[] noise(byte[] bytes, int from, int to) {
        var random = new byte[to - from];
        new Random(6).nextBytes(random);
        System.arraycopy(random, 0, bytes, from, random.length);
        return bytes;
    }

    private static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
