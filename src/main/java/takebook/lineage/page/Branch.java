package takebook.lineage.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The same as the picture, as a nested list.
 *
 * @param words what the cause was used as
 * @param repeated it has its own branch elsewhere in the list, which is not printed twice
 */
record Branch(String words, Relative relative, boolean repeated, List<Branch> below) {

    /** What the focus was made from, and that from what. */
    static List<Branch> causes(Family family) {
        return below(family, family.focus().id(), true, new HashSet<>());
    }

    /** What was made with the focus, and with that what. */
    static List<Branch> effects(Family family) {
        return below(family, family.focus().id(), false, new HashSet<>());
    }

    private static List<Branch> below(Family family, long id, boolean up, Set<Long> printed) {
        var byId = family.byId();
        var branches = new ArrayList<Branch>();
        for (var tie : family.ties()) {
            long near = up ? tie.edge().subject() : tie.edge().object();
            long far = up ? tie.edge().object() : tie.edge().subject();
            var relative = byId.get(far);
            if (near != id || relative.node().distance() == 0 || relative.node().up() != up) {
                continue;
            }
            boolean repeated = !printed.add(far);
            branches.add(new Branch(tie.words(), relative, repeated, repeated ? List.of() : below(family, far, up, printed)));
        }
        return branches;
    }
}
