package takebook.storage;

/** An object that is durably in the store. */
public record StoredObject(Sha256 sha256, long bytes) {}
