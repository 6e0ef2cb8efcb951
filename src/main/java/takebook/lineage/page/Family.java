package takebook.lineage.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** @param relatives the focus first, then by distance */
record Family(List<Relative> relatives, List<Tie> ties) {

    Relative focus() {
        return relatives.getFirst();
    }

    Map<Long, Relative> byId() {
        var byId = new HashMap<Long, Relative>();
        relatives.forEach(relative -> byId.put(relative.id(), relative));
        return byId;
    }
}
