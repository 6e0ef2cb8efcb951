package takebook.asset.disposal;

import java.util.Collection;
import java.util.List;

/**
 * By which a feature says what it holds without writing it down: what is true of its own tables right now. A CDI bean. Asked in
 * the transaction that purges.
 */
public interface HoldSource {

    List<Hold> of(Collection<Long> assets);
}
