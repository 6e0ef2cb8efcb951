package takebook.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import takebook.people.Actors;
import takebook.people.actor.Actor;
import takebook.people.actor.Witness;
import takebook.problem.Problem;

/** The audit log. Events are added, never changed. */
@ApplicationScoped
public class Audit implements Witness {

    private static final Pattern ACTION = Pattern.compile("[a-z-]+\\.[a-z-]+");
    private static final Object WAITING = new Object();

    /** What a transaction did, until it commits. */
    record Entry(Actor actor, String action, String subjectKind, @Nullable Long subjectId, JsonNode before, JsonNode after) {}

    private final Actors actors;
    private final AuditChain chain;
    private final AuditQueries queries;
    private final TransactionSynchronizationRegistry transaction;

    Audit(Actors actors, AuditChain chain, AuditQueries queries, TransactionSynchronizationRegistry transaction) {
        this.actors = actors;
        this.chain = chain;
        this.queries = queries;
        this.transaction = transaction;
    }

    /**
     * Notes that the current actor did something; it is written when the caller's transaction commits, or not at all.
     *
     * @param action noun and past verb, such as {@code asset.uploaded}
     * @param before the members the change touched, as they were; empty for something new. Values are what JSON can
     *     hold, records and times; never a secret
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void record(String action, String subjectKind, @Nullable Long subjectId, Map<String, ?> before, Map<String, ?> after) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is noun.verb-past, not " + action);
        }
        waiting().add(new Entry(actors.current(), action, subjectKind, subjectId, Leaf.json(before), Leaf.json(after)));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void happened(String action, String subjectKind, long subject, Map<String, ?> before, Map<String, ?> after) {
        record(action, subjectKind, subject, before, after);
    }

    /**
     * Written at the very end, after every other row of the transaction: the chain is locked for a moment only, and
     * whoever holds it waits for nobody else.
     */
    @SuppressWarnings("unchecked")
    private List<Entry> waiting() {
        var waiting = (List<Entry>) transaction.getResource(WAITING);
        if (waiting != null) {
            return waiting;
        }
        var entries = new ArrayList<Entry>();
        transaction.putResource(WAITING, entries);
        chain.join();
        transaction.registerInterposedSynchronization(new BeforeCommit(() -> chain.append(entries)));
        return entries;
    }

    /** Walks the whole chain and says up to which event it holds, or which one breaks it. */
    public AuditVerdict verify() {
        return chain.verify();
    }

    /** Newest first. {@code query} is the grammar of {@link AuditQuery}; {@code before} the last event already seen. */
    public AuditPage page(String query, @Nullable Long before, int limit) {
        return queries.page(query, before, limit);
    }

    public AuditEvent require(long seq) {
        return queries.event(seq).orElseThrow(() -> Problem.NOT_FOUND.because("event " + seq));
    }
}
