package takebook.element.supersession;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import takebook.element.supersession.SupersessionQueries.Step;

/** Finds how an element version went into an asset. No database: the steps of the graph go in, the shortest way comes out. */
final class Ways {

    private Ways() {}

    /**
     * @param closed nodes no way may lead through, such as the other versions of the same element
     * @return from the asset to the version, both included; empty when no way leads there
     */
    static List<Long> shortest(Collection<Step> steps, long from, long to, Set<Long> closed) {
        Map<Long, List<Long>> causes = new HashMap<>();
        steps.forEach(step -> causes.computeIfAbsent(step.from(), _ -> new ArrayList<>()).add(step.to()));
        Map<Long, Long> cameFrom = new HashMap<>(Map.of(from, from));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
            long at = waiting.poll();
            if (!closed.contains(at)) {
                causes.getOrDefault(at, List.of()).stream()
                        .filter(cause -> cameFrom.putIfAbsent(cause, at) == null)
                        .forEach(waiting::add);
            }
        }
        return cameFrom.containsKey(to) ? backwards(cameFrom, from, to) : List.of();
    }

    private static List<Long> backwards(Map<Long, Long> cameFrom, long from, long to) {
        var way = new ArrayList<Long>();
        for (long at = to; at != from; at = cameFrom.get(at)) {
            way.addFirst(at);
        }
        way.addFirst(from);
        return List.copyOf(way);
    }
}
