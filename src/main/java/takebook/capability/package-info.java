/**
 * What each provider, model, mode and tier accepts and costs, as dated data with its sources.
 *
 * <p>Limits and prices change without notice and belong to somebody else, so they are files and not code: one
 * {@code capabilities/<provider>-<date>.json} for each provider, whose newest date counts. A file is read once, at start, by a
 * strict reader: a member that is missing, misspelt or of the wrong type stops the start and is named together with the file,
 * for a limit silently read as "none" would be paid for. Other packages call {@link takebook.capability.Capabilities}
 * and get an {@link takebook.capability.Offering}; the checks that compare a request with it live with the request
 * (docs/adr/0002-limits-are-dated-data.md).
 */
@NullMarked
package takebook.capability;

import org.jspecify.annotations.NullMarked;
