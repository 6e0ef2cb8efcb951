package takebook.people.actor;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Everybody who wants to know. */
@ApplicationScoped
public class Witnesses {

    private final List<Witness> all;

    Witnesses(@All List<Witness> all) {
        this.all = all;
    }

    public void happened(String action, String subjectKind, long subject, Map<String, ?> before, Map<String, ?> after) {
        all.forEach(witness -> witness.happened(action, subjectKind, subject, before, after));
    }
}
