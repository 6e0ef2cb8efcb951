package takebook.people.actor;

import java.util.Map;

/**
 * Told of every change to accounts, sessions and tokens, in the transaction that makes it.
 *
 * <p>The audit log stands on this package and cannot be called from it; it implements this instead.
 */
public interface Witness {

    void happened(String action, String subjectKind, long subject, Map<String, ?> before, Map<String, ?> after);
}
