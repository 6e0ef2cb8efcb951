package takebook.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a person may do in the whole installation. */
public enum Role {

    /** Looks at everything in the library. */
    VIEWER,
    /** Fills the library: uploads, elements, prompts, tags. */
    CURATOR,
    /** Spends money: composes, issues, re-issues, cancels. */
    PRODUCER,
    /** Gives verdicts. */
    APPROVER,
    /** Reads the audit log. */
    AUDITOR,
    /** Makes accounts and tokens, looks after background work; may do all of the above. */
    ADMIN;

    /** This role and those it includes. */
    public Set<Role> implied() {
        return switch (this) {
            case VIEWER -> EnumSet.of(VIEWER);
            case CURATOR -> EnumSet.of(CURATOR, VIEWER);
            case PRODUCER -> EnumSet.of(PRODUCER, CURATOR, VIEWER);
            case APPROVER -> EnumSet.of(APPROVER, VIEWER);
            case AUDITOR -> EnumSet.of(AUDITOR, VIEWER);
            case ADMIN -> EnumSet.allOf(Role.class);
        };
    }

    static Set<Role> implied(Collection<Role> roles) {
        var all = EnumSet.noneOf(Role.class);
        roles.forEach(role -> all.addAll(role.implied()));
        return all;
    }
}
