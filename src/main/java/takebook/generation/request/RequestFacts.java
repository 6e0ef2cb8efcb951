package takebook.generation.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import takebook.capability.Offering;

/**
 * Everything a check needs to know beside the request. What a request names and these maps lack does not exist.
 *
 * @param offering what was asked for; null: nobody offers it
 * @param offered the provider, mode and tier that are offered, for the message when there is none
 * @param inputs by asset id: those of the slots and those of the elements' versions
 * @param elements by element version id
 * @param shotProject the project the shot lies in; null when there is no such shot, or none is named
 */
public record RequestFacts(@Nullable Offering offering, String offered, Map<Long, Input> inputs,
        Map<Long, Subject> elements, boolean projectExists, boolean promptVersionExists, @Nullable Long shotProject) {

    /**
     * @param images asset ids of an element version, the frontal one first
     * @param refusal why its project does not let this version through; null where it does
     */
    public record Subject(long elementVersion, String name, List<Long> images, @Nullable String refusal) {}
}
