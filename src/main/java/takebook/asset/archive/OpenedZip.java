package takebook.asset.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP whose directory made sense. Two files of one name are two entries here, as they are in the directory. */
final class OpenedZip implements AutoCloseable {

    /** The directory does not make sense; the message is for whoever sent it. */
    static final class RefusedException extends Exception {

        private final String rule;

        RefusedException(String rule, String message) {
            super(message);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    private final ZipFile zip;

    private OpenedZip(ZipFile zip) {
        this.zip = zip;
    }

    static OpenedZip of(Path file) throws RefusedException, IOException {
        try {
            return new OpenedZip(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new RefusedException("zip.encrypted", "The archive is encrypted.");
            }
            throw new RefusedException("zip.unreadable", "The archive cannot be read: " + e.getMessage());
        }
    }

    ZipFile zip() {
        return zip;
    }

    /** Every file that is one, in the order of the directory, with the position {@link Contents} gave it. */
    void each(BiConsumer<Integer, ZipEntry> work) {
        int position = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (Contents.isFile(entry)) {
                work.accept(position++, entry);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
