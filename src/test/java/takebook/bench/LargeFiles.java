package takebook.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Files of any length that are stored as they are: an AVI header and noise. What is measured is the way in, not a decoder. */
final class LargeFiles {

    private LargeFiles() {}

    static Path make(Path folder, long bytes, long seed) throws IOException {
        var file = folder.resolve("bench-%d-%d.avi".formatted(bytes, seed));
        var random = new Random(seed);
        var block = new byte[1 << 16];
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18)) {
            var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN)
                    .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (bytes - 8))
                    .put("AVI ".getBytes(StandardCharsets.US_ASCII)).array();
            out.write(head);
            for (long left = bytes - head.length; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
        return file;
    }
}
