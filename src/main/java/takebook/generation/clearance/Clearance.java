package takebook.generation.clearance;

import java.util.Map;
import takebook.asset.rights.RightsLight;
import takebook.project.RightsPolicy;

/**
 * What decides whether inputs may be used.
 *
 * @param lights of every input by asset: those of the slots, and those of the elements' versions
 * @param mayOverride whether whoever asks may issue against a policy that blocks
 */
public record Clearance(RightsPolicy policy, Map<Long, RightsLight> lights, boolean mayOverride) {}
