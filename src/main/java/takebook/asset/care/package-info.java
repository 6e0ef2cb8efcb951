/**
 * Looking after assets: the pages and routes on which people state rights and take files away.
 *
 * <p>What is decided there is decided elsewhere: by {@link takebook.asset.rights.Rights}.
 */
@NullMarked
package takebook.asset.care;

import org.jspecify.annotations.NullMarked;
