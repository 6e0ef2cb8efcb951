package takebook.people.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import takebook.people.Role;
import takebook.problem.Problem;
import takebook.problem.Violation;

/** Roles as forms and scripts write them. */
final class RoleNames {

    private RoleNames() {}

    static Set<Role> parse(Collection<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.INVALID.because(List.of(Violation.of("roles",
                            "There is no such role. Known are " + Arrays.toString(Role.values()) + ".")))));
        }
        return roles;
    }
}
