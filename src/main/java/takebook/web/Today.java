package takebook.web;

import java.util.List;
import takebook.asset.Asset;
import takebook.generation.state.Generation;

/**
 * What the home page shows.
 *
 * @param needsYou generations nothing will move unless a person decides, and what failed lately
 * @param running generations on their way
 * @param finished the newest takes
 * @param references the newest uploads
 */
public record Today(List<Generation> needsYou, List<Generation> running, List<Asset> finished, List<Asset> references) {

    /** Nothing was ever done here. */
    public boolean isEmpty() {
        return needsYou.isEmpty() && running.isEmpty() && finished.isEmpty() && references.isEmpty();
    }
}
