package takebook.storage;

import java.io.IOException;

/** The store gave other bytes than were put into it. */
public final class DamagedObjectException extends IOException {

    DamagedObjectException(Sha256 expected, Sha256 found) {
        super("object %s is damaged: its bytes now hash to %s".formatted(expected, found));
    }
}
