package takebook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A place that keeps objects under their hash.
 *
 * <p>An implementer never overwrites: an object that is already there stays as it is, since it has the same bytes. {@link #put}
 * returns only when the object would survive a crash of this process and of the machine it is on. Hashing is the caller's work,
 * on the way in and on the way out.
 */
interface ObjectStore {

    /** @param file is used up: the store may move it instead of copying it, or leave it for the caller to delete */
    void put(Sha256 sha256, Path file, long bytes) throws IOException;

    /** @return the number of bytes, or nothing when there is no such object */
    OptionalLong size(Sha256 sha256) throws IOException;

    /** @throws java.io.FileNotFoundException when there is no such object */
    InputStream open(Sha256 sha256, long from, long length) throws IOException;

    /** @return a path to read from; a file store gives the object itself, which must not be written to */
    LocalFile local(Sha256 sha256, TempFiles temp) throws IOException;

    /** Takes it out for good; returns when it would stay away after a crash. One that is not there is removed already. */
    void remove(Sha256 sha256) throws IOException;

    /** Where the objects are, in words, for the health page. */
    String place();
}
