/** Files that prove a statement about rights: releases and licences, told by their first bytes and kept for good. */
@NullMarked
package takebook.asset.rights.document;

import org.jspecify.annotations.NullMarked;
