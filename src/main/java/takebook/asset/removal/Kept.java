package takebook.asset.removal;

import takebook.storage.StoredObject;

/**
 * An object in the store that no row names yet.
 *
 * @param removals how often bytes of this hash had begun to be removed when it was stored
 */
public record Kept(StoredObject object, int removals) {}
