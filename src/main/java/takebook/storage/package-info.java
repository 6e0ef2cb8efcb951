/**
 * Bytes, named by what they are.
 *
 * <p>An object is a file that never changes, kept under its SHA-256: the same bytes sent twice are one object, and nothing a
 * person types ever becomes part of a path. Bytes come in through {@link takebook.storage.StoredObjects#receive}, which
 * streams them into a private file while it hashes them, and are acknowledged only after
 * {@link takebook.storage.StoredObjects#keep} has put them where a crash cannot take them away. On the way out a whole object is
 * hashed again: a reader sees the right bytes or an error, never a wrong file of the right length.
 *
 * <p>Two stores keep the promise behind one port: the file system, which is the default, and any S3-compatible service. This is
 * the only package that talks to either.
 */
@NullMarked
package takebook.storage;

import org.jspecify.annotations.NullMarked;
