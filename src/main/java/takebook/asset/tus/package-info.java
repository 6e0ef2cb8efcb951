/**
 * The tus protocol, version 1.0.0, so that an ordinary client can send large files in pieces and go on after any interruption.
 *
 * <p>Core, creation, creation-with-upload, checksum, expiration and termination; docs/bulk-upload.md shows each with curl. Two
 * addresses lead to the same few methods: {@code /upload/files} for the upload page with its cookie, {@code /api/v1/uploads} for
 * tokens. Everything but the protocol is in {@link takebook.asset.batch.Transfers}.
 */
@NullMarked
package takebook.asset.tus;

import org.jspecify.annotations.NullMarked;
