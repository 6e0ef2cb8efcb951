/**
 * One change of many assets: planned, looked at, applied in one transaction, and taken back where nothing has changed since.
 */
@NullMarked
package takebook.asset.bulk;

import org.jspecify.annotations.NullMarked;
